import { runPackage } from './run.mjs';

const checks = [
	{ name: 'format', package: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
	{ name: 'lint', package: 'oxlint', args: ['--quiet'] },
	{
		name: 'types of core',
		package: 'typescript',
		program: 'tsc',
		args: ['-p', 'src/lib/core/tsconfig.json']
	},
	{
		name: 'types',
		package: 'svelte-check',
		args: ['--tsconfig', './tsconfig.json', '--output', 'human']
	}
];

/**
 * Format, lint and types, one after the other; what a failing one printed is shown.
 * Gives the names of those that passed and of those that failed.
 */
export async function runStaticChecks() {
	/** @type {{ passed: string[], failed: string[] }} */
	const result = { passed: [], failed: [] };
	await runPackage('@sveltejs/kit', ['sync'], { program: 'svelte-kit', quiet: true });
	for (const { name, package: packageName, ...rest } of checks) {
		const { code, output } = await runPackage(packageName, rest.args, { ...rest, quiet: true });
		(code === 0 ? result.passed : result.failed).push(name);
		console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
	}
	return result;
}
