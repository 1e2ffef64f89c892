import { writeFileSync } from 'node:fs';
import { expect, test, visit } from './fixtures.ts';
import { answerCards, BUTTONS } from './storage/answer-cards.ts';
import { runKills } from './storage/kill-run.ts';
import { problemsOf, readStored } from './storage/stored.ts';

const kills = Number(process.env['QAITALA_KILLS'] ?? 20);
const seed = process.env['QAITALA_KILL_SEED'] ?? 'qaitala';
const reportFile = process.env['QAITALA_KILL_REPORT'];

test(`no acknowledged answer is lost when the browser is killed ${kills} times`, async ({
	site
}) => {
	test.setTimeout(60_000 + kills * 15_000);
	const report = await runKills({ site, kills, seed });
	if (reportFile) writeFileSync(reportFile, JSON.stringify(report));
	expect(report.problems).toEqual([]);
	expect(report.acknowledged, 'answers that a kill could have taken').toBeGreaterThan(kills);
});

test.describe('the kill test itself', () => {
	test('notices an acknowledgement that comes before the answer is saved', async ({ site }) => {
		const report = await runKills({ site, kills: 1, seed, early: true });
		expect(report.problems).toEqual([
			'after kill 1: 1 answers were acknowledged, 0 are in the log'
		]);
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
