import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPlaywright } from '../../src/tools/run-tests.mjs';
import { median, rounded } from './median.mjs';

const ROUNDS = 10;
const KILLS = 20;

/** The kill test with 200 kills, in rounds with fresh profiles and other chances. */
export async function bench() {
	const file = join(tmpdir(), `qaitala-kills-${process.pid}.json`);
	/** @type {{ kills: number, acknowledged: number, problems: string[] }[]} */
	const reports = [];
	for (let round = 0; round < ROUNDS; round++) {
		process.env['QAITALA_KILLS'] = String(KILLS);
		process.env['QAITALA_KILL_SEED'] = `round ${round}`;
		process.env['QAITALA_KILL_REPORT'] = file;
		const { passed, failed } = await runPlaywright(['kill.spec.ts', '--grep', 'no acknowledged']);
		if (passed + failed !== 1) throw new Error('The kill test did not run');
		reports.push(JSON.parse(readFileSync(file, 'utf8')));
	}
	const kills = reports.reduce((sum, report) => sum + report.kills, 0);
	const problems = reports.flatMap((report) => report.problems);
	for (const problem of problems) console.error(problem);
	return [
		{
			name: `lost or wrong after ${kills} kills`,
			unit: 'answers',
			median: problems.length,
			runs: kills,
			aim: 0
		},
		{
			name: `acknowledged answers in a round of ${KILLS} kills`,
			unit: 'answers',
			median: rounded(median(reports.map((report) => report.acknowledged))),
			runs: ROUNDS
		}
	];
}
