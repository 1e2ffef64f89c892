import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsVariable } from './faults-reporter.mjs';
import { FAULTS, lineOf } from './faults-table.mjs';
import { root, runPackage } from './run.mjs';
import { buildForTests, runPlaywright } from './run-tests.mjs';

/*
 * Provokes every fault that the app must survive and prints a table of what came of it; fails if anything was lost.
 * `--short` does so as often as `npm test`; numbers choose rows: `npm run faults -- --short 1 9`.
 */
const isShort = process.argv.includes('--short');
const rows = process.argv.slice(2).map(Number).filter(Number.isInteger);
const faults = FAULTS.filter(({ row }) => rows.length === 0 || rows.includes(row));
const output = join(root, '.output');
/** The tests of rules that walk at random. */
const RANDOM = /(?:model|commands)\.test/;
const report = join(output, 'faults-browser.json');

process.env['QAITALA_FAULTS'] = isShort ? 'short' : 'full';
process.env['QAITALA_MODEL_RUNS'] = isShort ? '100' : '1000';
process.env[faultsVariable] = report;
mkdirSync(output, { recursive: true });
rmSync(report, { force: true });

/** @type {import('./faults-reporter.mjs').Told[]} */
const told = [...(await rulesTold()), ...(await browserTold())];
const lines = faults.map((fault) => lineOf(fault, told));

console.table(
	lines.map(({ row, fault, tries, acknowledged, lost, refused, recovered }) => ({
		row,
		fault,
		tries,
		acknowledged,
		lost,
		refused,
		recovered
	}))
);
for (const { row, fault, failed, skipped, isProven } of lines) {
	for (const reason of skipped) console.log(`left out: ${row} ${fault} (${reason})`);
	if (!isProven) console.log(`not there yet: ${row} ${fault}`);
	if (failed > 0) console.error(`failed: ${row} ${fault}, ${failed} of its tests`);
}
const lost = lines.reduce((sum, line) => sum + line.lost, 0);
const failed = lines.reduce((sum, line) => sum + line.failed, 0);
const at = new Date().toISOString();
writeFileSync(
	join(output, 'faults.json'),
	JSON.stringify({ at, run: isShort ? 'short' : 'full', lines }, null, '\t')
);
console.log(`${lost} lost, ${failed} failed`);
process.exitCode = lost > 0 || failed > 0 ? 1 : 0;

/** The tests of the rules, which need no browser. */
async function rulesTold() {
	const files = faults.flatMap(({ files = [] }) => files.map((file) => `src/lib/${file}`));
	const wanted = files.filter((file) => existsSync(join(root, file)));
	if (wanted.length === 0) return [];
	console.log('Tests of the rules.');
	const file = join(output, 'faults-rules.json');
	rmSync(file, { force: true });
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
	await runPackage('vitest', ['run', '--project', 'unit', ...reporters, ...wanted], {
		minutes: 60
	});
	/** @type {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} */
	const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
	return testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map(({ fullName, status }) => ({
			title: `unit ${name.replaceAll('\\', '/')} ${fullName}`,
			state: /** @type {'passed' | 'failed'} */ (status === 'passed' ? 'passed' : 'failed'),
			reason: '',
			// A random one is as many tries as it has runs.
			outcomes: RANDOM.test(name) && status === 'passed' ? [modelRuns()] : []
		}))
	);
}

function modelRuns() {
	const tries = Number(process.env['QAITALA_MODEL_RUNS']);
	return { tries, recovered: tries };
}

/** The tests in browsers, on the production build. */
async function browserTold() {
	const wanted = faults.flatMap(({ browser }) => browser ?? []);
	if (wanted.length === 0) return [];
	await buildForTests();
	await runPlaywright(['--grep', wanted.join('|')], 240);
	return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
}
