import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { seededRandom, type Random } from '../../src/lib/core/shared/random.ts';
import type { Site } from '../e2e/site.ts';
import { answerCards, BUTTONS } from '../e2e/storage/answer-cards.ts';
import { lossesOf, problemsOf, readStored, type Stored } from '../e2e/storage/stored.ts';
import { commitLate } from './commit-late.ts';
import { onEmptyPage } from './empty-page.ts';
import { kill, laneOf, openKillable, type Lane } from './killable-browser.ts';

export type KillRun = {
	site: Site;
	kills: number;
	seed: string;
	lane?: Lane;
	/**
	 * A mistake that must be noticed: `early` the page acknowledges at the tap, `late` the database commits long after it
	 * has said so. The browser then dies with the first acknowledgement.
	 */
	slip?: 'early' | 'late';
};

export type KillReport = { kills: number; acknowledged: number; lost: number; problems: string[] };

const DAY = 86_400_000;
const nothing: Stored = {
	log: [],
	schedules: [],
	dueBuckets: [],
	tallies: [],
	registers: [],
	notes: []
};

/** Has cards answered and kills the browser, again and again on one profile; gives all that was lost or wrong. */
export async function runKills(run: KillRun): Promise<KillReport> {
	const { site, kills, seed, lane = 'leveldb', slip } = run;
	const profile = join(tmpdir(), `qaitala-killed-${randomUUID()}`);
	const report: KillReport = { kills, acknowledged: 0, lost: 0, problems: [] };
	let before = nothing;
	let acknowledged = 0;
	try {
		for (let life = 0; life <= kills; life++) {
			const kept = life > 0 ? laneOf(profile) : null;
			if (kept !== null && kept !== lane)
				throw new Error(`The database is kept by ${kept} and not by ${lane}`);
			const browser = await openKillable(profile, lane);
			const page = (await browser.pages())[0] ?? (await browser.newPage());
			const stored = await onEmptyPage(page, site, lane, () => readStored(page));
			const losses = lossesOf(before, stored, acknowledged);
			const found = [...problemsOf(stored), ...losses];
			report.lost += losses.length;
			report.problems.push(...found.map((problem) => `after kill ${life}: ${problem}`));
			before = stored;
			if (life === kills) {
				await kill(browser);
				break;
			}
			const random = seededRandom(`${seed}/${life}`);
			acknowledged = await live(page, { site, life, random, slip }, () => kill(browser));
			report.acknowledged += acknowledged;
		}
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
	return report;
}

type Life = { site: Site; life: number; random: Random; slip: KillRun['slip'] };

/** By so much a late database commits after it has said so, in milliseconds: longer than a browser takes to die. */
const LATE = 5000;

/** One life of a browser, each on a later day than the last; gives how many answers were acknowledged in it. */
async function live(page: Page, life: Life, die: () => Promise<void>): Promise<number> {
	let acknowledged = 0;
	let isOver = false;
	const first = promise();
	await page.evaluateOnNewDocument(shiftClock, life.life * DAY);
	if (life.slip === 'late') await page.evaluateOnNewDocument(commitLate, LATE);
	await page.exposeFunction('acknowledge', () => {
		if (isOver) return;
		acknowledged += 1;
		first.resolve();
	});
	const studying = study(page, life).catch((error: unknown) => {
		// Of a page that is dead nothing else is to be expected.
		if (!isOver) first.reject(error);
	});
	if (life.slip) await first.promise;
	else if (life.random() < 0.2) await wait(200 + life.random() * 1500);
	else {
		await first.promise;
		await wait(life.random() * 1200);
	}
	const dying = die();
	isOver = true;
	await dying;
	await studying;
	return acknowledged;
}

/** Today's cards, then more and more of them; ends only with the browser. */
async function study(page: Page, { site, random, slip }: Life): Promise<never> {
	for (;;) {
		for (const query of ['', '?only=more', '?only=ahead']) {
			await page.goto(site.address(`study/${query}`));
			const seed = Math.floor(random() * 1e9);
			await page.evaluate(answerCards, { seed, early: slip === 'early', words: BUTTONS });
		}
	}
}

/** Runs in the page, before the app. */
function shiftClock(by: number): void {
	const Real = Date;
	class Shifted extends Real {
		constructor(...parts: unknown[]) {
			// The parts are those of the real one.
			super(...((parts.length === 0 ? [Real.now() + by] : parts) as [number]));
		}
		static override now(): number {
			return Real.now() + by;
		}
	}
	globalThis.Date = Shifted as DateConstructor;
}

/** A promise that is settled from outside. */
function promise() {
	let resolve: () => void = () => {};
	let reject: (error: unknown) => void = () => {};
	const first = new Promise<void>((yes, no) => {
		resolve = yes;
		reject = no;
	});
	return { promise: first, resolve, reject };
}
