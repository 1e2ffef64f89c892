import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, studyDay } from '../../src/lib/core/shared/time.ts';
import type { AnyEntry } from '../../src/lib/core/scheduler/log-entry.ts';
import { expect, test, visit } from '../e2e/fixtures.ts';
import { answerCards, BUTTONS } from '../e2e/storage/answer-cards.ts';
import { problemsOf, readStored, type Stored } from '../e2e/storage/stored.ts';
import { noteOutcome } from './fault.ts';
import { openKillable } from './killable-browser.ts';

const NOON = Date.UTC(2026, 10, 23, 7);
const JUMPS = {
	'a day back': -DAY,
	'a year back': -365 * DAY,
	'ten years ahead': 3652 * DAY,
	'right again': 0,
	'the next day': DAY
};

test('[11] answers under a clock that jumps are all kept, in order, and the cards come back', async ({
	site,
	page
}) => {
	test.setTimeout(180_000);
	let acknowledged = 0;
	await page.clock.setFixedTime(NOON);
	await visit(page, site.address('study/'));
	acknowledged += await page.evaluate(answerCards, { seed: 1, most: 2, words: BUTTONS });
	for (const [i, by] of Object.values(JUMPS).entries()) {
		await page.clock.setFixedTime(NOON + by);
		await visit(page, site.address(i % 2 === 0 ? 'study/?only=more' : 'study/'));
		acknowledged += await page.evaluate(answerCards, { seed: i, most: 2, words: BUTTONS });
	}
	const stored = await readStored(page);
	expect(problemsOf(stored)).toEqual([]);
	const entries = stored.log.map(({ entry }) => entry).sort((a, b) => a.order - b.order);
	const answers = entries.filter(({ kind }) => kind === 'review' || kind === 'practice');
	noteOutcome({
		tries: Object.keys(JUMPS).length,
		acknowledged,
		lost: Math.max(0, acknowledged - answers.length),
		recovered: Object.keys(JUMPS).length
	});
	expect(answers).toHaveLength(acknowledged);
	expect(new Set(entries.map(({ order }) => order)).size).toBe(entries.length);
	expect(JSON.stringify(entries)).not.toMatch(/NaN|:null,"difficulty|"stability":-/);
	// What was answered in ten years does not keep its card away until then.
	const far = stored.schedules.filter(({ schedule }) => dueDay(schedule.due) > dayOf(NOON) + 400);
	expect(far).toEqual([]);
});

test('[12] the study day is that of the place where the learner is, before and after a change of zone', async ({
	site,
	page
}) => {
	test.setTimeout(180_000);
	const cdp = await page.context().newCDPSession(page);
	// The night in which Almaty's clocks went back for good, and a zone that moves twice a year.
	const moments: [string, number][] = [
		['Asia/Almaty', Date.UTC(2024, 1, 29, 17, 30)],
		['Asia/Almaty', Date.UTC(2024, 1, 29, 19, 30)],
		['Asia/Almaty', Date.UTC(2024, 1, 29, 22, 30)],
		['Asia/Almaty', Date.UTC(2024, 1, 29, 23, 30)],
		['Europe/Berlin', Date.UTC(2024, 2, 31, 0, 30)],
		['Europe/Berlin', Date.UTC(2024, 2, 31, 1, 30)],
		['America/Anchorage', Date.UTC(2024, 2, 31, 2, 30)]
	];
	let acknowledged = 0;
	for (const [i, [timezoneId, at]] of moments.entries()) {
		await cdp.send('Emulation.setTimezoneOverride', { timezoneId });
		await page.clock.setFixedTime(at);
		await visit(page, site.address(i % 2 === 0 ? 'study/' : 'study/?only=more'));
		acknowledged += await page.evaluate(answerCards, { seed: i, most: 1, words: BUTTONS });
	}
	const stored = await readStored(page);
	expect(problemsOf(stored)).toEqual([]);
	const answers = stored.log
		.map(({ entry }) => entry)
		.filter(({ kind }) => kind === 'review' || kind === 'practice');
	noteOutcome({
		tries: moments.length,
		acknowledged,
		lost: Math.max(0, acknowledged - answers.length),
		recovered: moments.length
	});
	expect(answers).toHaveLength(acknowledged);
	for (const entry of answers) {
		const zone = moments.find(([, at]) => at === entry.at)?.[0] ?? 'none';
		expect(entry.day, `${zone} at ${entry.at}`).toBe(dayInZone(entry, zone));
	}
});

test('[11] a whole browser under a clock that jumps keeps all answers', async ({ site }) => {
	const isThere = spawnSync('faketime', ['--version']).status === 0;
	test.skip(!isThere, 'faketime is not installed; the clock of the page is turned instead');
	test.setTimeout(240_000);
	const profile = join(tmpdir(), `qaitala-clocks-${randomUUID()}`);
	let acknowledged = 0;
	let stored: Stored | undefined;
	try {
		for (const [i, shift] of ['+0d', '-1d', '-365d', '+3652d', '+1d'].entries()) {
			const browser = await openKillable(profile, 'leveldb', underClock(shift));
			const page = (await browser.pages())[0] ?? (await browser.newPage());
			await page.goto(site.address(i % 2 === 0 ? 'study/?only=more' : 'study/'));
			acknowledged += await page.evaluate(answerCards, { seed: i, most: 2, words: BUTTONS });
			stored = await readStored(page);
			await browser.close();
		}
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
	const kept = stored?.log.filter(({ entry }) => entry.kind !== 'clock').length ?? 0;
	noteOutcome({ tries: 5, acknowledged, lost: Math.max(0, acknowledged - kept), recovered: 5 });
	expect(stored && problemsOf(stored)).toEqual([]);
	expect(kept).toBe(acknowledged);
});

/** The environment in which every program sees a shifted clock. */
function underClock(shift: string): Record<string, string> {
	const { stdout } = spawnSync('faketime', ['-f', shift, 'env'], { encoding: 'utf8' });
	const lines = stdout.split('\n').filter((line) => /^(LD_PRELOAD|FAKETIME)/.test(line));
	return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}

const dayOf = (at: number) => studyDay({ at, offset: 300 });

function dueDay(due: { at: number } | { day: number } | null): number {
	if (due === null) return 0;
	return 'day' in due ? due.day : dayOf(due.at);
}

/** By the calendar of the browser's own tables, four hours late. */
function dayInZone({ at }: AnyEntry, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-CA', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}).formatToParts(at);
	const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
	const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour') - 4);
	return Math.floor(local / DAY);
}
