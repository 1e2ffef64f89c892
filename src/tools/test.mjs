import { runStaticChecks } from './static-checks.mjs';
import { buildForTests, runPlaywright, runVitest } from './run-tests.mjs';
import { addCounts, closingLines } from './test-counts.mjs';

const [checks, buildProblem] = await Promise.all([runStaticChecks(), build()]);
const counts = [
	{ passed: checks.passed.length, failed: checks.failed.length, skipped: [] },
	await runVitest([])
];
if (buildProblem) console.error(buildProblem);
counts.push(buildProblem ? { passed: 0, failed: 1, skipped: [] } : await runPlaywright([]));

const sum = addCounts(counts);
for (const line of closingLines(sum)) console.log(line);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** @returns {Promise<string | undefined>} what went wrong */
async function build() {
	try {
		await buildForTests();
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
