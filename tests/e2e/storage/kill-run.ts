import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { seededRandom, type Random } from '../../../src/lib/core/shared/random.ts';
import type { Site } from '../site.ts';
import { answerCards, BUTTONS } from './answer-cards.ts';
import { kill, openKillable } from './killable-browser.ts';
import { lossesOf, problemsOf, readStored, type Stored } from './stored.ts';

export type KillRun = {
	site: Site;
	kills: number;
	seed: string;
	/** The page acknowledges before anything is saved, and dies at once. */
	early?: boolean;
};

export type KillReport = { kills: number; acknowledged: number; problems: string[] };

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
export async function runKills({ site, kills, seed, early = false }: KillRun): Promise<KillReport> {
	const profile = join(tmpdir(), `qaitala-killed-${randomUUID()}`);
	const report: KillReport = { kills, acknowledged: 0, problems: [] };
	let before = nothing;
	let acknowledged = 0;
	try {
		for (let life = 0; life <= kills; life++) {
			const browser = await openKillable(profile);
			const page = (await browser.pages())[0] ?? (await browser.newPage());
			const stored = await readBeforeTheApp(page, site);
			const found = [...problemsOf(stored), ...lossesOf(before, stored, acknowledged)];
			report.problems.push(...found.map((problem) => `after kill ${life}: ${problem}`));
			before = stored;
			if (life === kills) {
				await kill(browser);
				break;
			}
			const random = seededRandom(`${seed}/${life}`);
			acknowledged = await live(page, { site, life, random, early }, () => kill(browser));
			report.acknowledged += acknowledged;
		}
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
	return report;
}

/** Reads the database from an empty page of the same origin: the app might mend what it finds. */
async function readBeforeTheApp(page: Page, site: Site): Promise<Stored> {
	const answer = (request: HTTPRequest) =>
		void request.respond({ contentType: 'text/html', body: '<!doctype html>' });
	await page.setBypassServiceWorker(true);
	await page.setRequestInterception(true);
	page.on('request', answer);
	await page.goto(site.address());
	const stored = await readStored(page);
	page.off('request', answer);
	await page.setRequestInterception(false);
	await page.setBypassServiceWorker(false);
	return stored;
}

type Life = { site: Site; life: number; random: Random; early: boolean };

/** One life of a browser, each on a later day than the last; gives how many answers were acknowledged in it. */
async function live(page: Page, life: Life, die: () => Promise<void>): Promise<number> {
	let acknowledged = 0;
	let isOver = false;
	const first = promise();
	await page.evaluateOnNewDocument(shiftClock, life.life * DAY);
	await page.exposeFunction('acknowledge', () => {
		if (isOver) return;
		acknowledged += 1;
		first.resolve();
	});
	const studying = study(page, life).catch((error: unknown) => {
		// Of a page that is dead nothing else is to be expected.
		if (!isOver) first.reject(error);
	});
	if (life.early) await first.promise;
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
async function study(page: Page, { site, random, early }: Life): Promise<never> {
	for (;;) {
		for (const query of ['', '?only=more', '?only=ahead']) {
			await page.goto(site.address(`study/${query}`));
			const seed = Math.floor(random() * 1e9);
			await page.evaluate(answerCards, { seed, early, words: BUTTONS });
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
