import { expect, test, visit } from '../e2e/fixtures.ts';
import { isRequired } from '../../src/tools/find-browser.mjs';
import { answerCards, BUTTONS } from '../e2e/storage/answer-cards.ts';
import { problemsOf, readStored } from '../e2e/storage/stored.ts';
import { isFull, noteOutcome } from './fault.ts';
import { runKills } from './kill-run.ts';
import { hasLane, type Lane } from './killable-browser.ts';

/** Rounds on fresh profiles, and kills in each. */
const PLANS: Record<Lane, { rounds: number; kills: number }> = isFull
	? {
			leveldb: { rounds: 10, kills: 20 },
			sqlite: { rounds: 10, kills: 20 },
			firefox: { rounds: 5, kills: 10 }
		}
	: {
			leveldb: { rounds: 1, kills: 8 },
			sqlite: { rounds: 1, kills: 6 },
			firefox: { rounds: 1, kills: 2 }
		};
const seed = process.env['QAITALA_KILL_SEED'] ?? 'qaitala';
const lanes = Object.keys(PLANS) as Lane[];

for (const lane of lanes) {
	const { rounds, kills } = PLANS[lane];
	for (let round = 1; round <= rounds; round++) {
		test(`[1] no acknowledged answer is lost when the browser is killed ${kills} times (${lane}, round ${round})`, async ({
			site
		}) => {
			test.skip(!hasLane(lane) && !isRequired(lane), `there is no browser for ${lane} here`);
			test.setTimeout(60_000 + kills * 30_000);
			const report = await runKills({ site, kills, lane, seed: `${seed}/${lane}/${round}` });
			const { acknowledged, lost, problems } = report;
			noteOutcome({ tries: kills, acknowledged, lost, recovered: kills });
			expect(problems).toEqual([]);
			// One in five dies before it has answered.
			expect(acknowledged, 'answers that a kill could have taken').toBeGreaterThan(kills / 3);
		});
	}
}

test.describe('the harness can fail: it', () => {
	test('notices an acknowledgement that comes before the answer is saved', async ({ site }) => {
		const report = await runKills({ site, kills: 1, seed, slip: 'early' });
		expect(report.problems).toEqual([
			'after kill 1: 1 answers were acknowledged, 0 are in the log'
		]);
		expect(report.lost).toBe(1);
	});

	test('notices a database that says "committed" and writes only then', async ({ site }) => {
		const report = await runKills({ site, kills: 1, seed, slip: 'late' });
		expect(report.problems).toEqual([
			'after kill 1: 1 answers were acknowledged, 0 are in the log'
		]);
		expect(report.lost).toBe(1);
	});

	test('notices a hole, a schedule, a bucket and a tally that are not those of the log', async ({
		site,
		page
	}) => {
		await visit(page, site.address('study/'));
		await page.evaluate(answerCards, { seed: 7, most: 5, words: BUTTONS });
		const stored = await readStored(page);
		expect(stored.log).toHaveLength(5);
		expect(problemsOf(stored)).toEqual([]);

		const [, ...withoutFirst] = stored.log;
		expect(problemsOf({ ...stored, log: withoutFirst })).toContain('hole before entry 2');
		const [, ...withoutLast] = [...stored.log].reverse();
		expect(problemsOf({ ...stored, log: withoutLast })).not.toEqual([]);
		const [schedule, ...schedules] = stored.schedules;
		expect(schedule).toBeDefined();
		expect(problemsOf({ ...stored, schedules })).toMatchObject([/^schedule /]);
		const [, ...dueBuckets] = stored.dueBuckets;
		expect(problemsOf({ ...stored, dueBuckets })).toMatchObject([/^bucket /]);
		const tallies = stored.tallies.map((tally) => ({ ...tally, firm: 9 }));
		expect(problemsOf({ ...stored, tallies })[0]).toMatch(/^tally /);
	});
});
