import { randomUUID } from 'node:crypto';
import {
	closeSync,
	openSync,
	readdirSync,
	rmSync,
	statSync,
	truncateSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { RECOVERY_WORDS } from '../../src/lib/i18n/messages/recovery/recovery.ts';
import { expect, test } from '../e2e/fixtures.ts';
import type { Site } from '../e2e/site.ts';
import { answerCards, BUTTONS } from '../e2e/storage/answer-cards.ts';
import { readStored } from '../e2e/storage/stored.ts';
import { WORDS } from '../e2e/words.ts';
import { isFull, noteOutcome } from './fault.ts';
import { kill, openKillable, type Lane } from './killable-browser.ts';

/** What may befall the files of a database between two visits. */
const DAMAGES = {
	'overwritten in the middle': (file: string) => overwrite(file, 0.5),
	'overwritten at their beginning': (file: string) => overwrite(file, 0),
	'cut in half': (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
	emptied: (file: string) => truncateSync(file, 0),
	gone: (file: string) => rmSync(file)
};
const damages = Object.entries(DAMAGES).filter((_, i) => isFull || i < 1);
const lanes: readonly Lane[] = isFull ? ['leveldb', 'sqlite'] : ['leveldb'];

for (const lane of lanes) {
	for (const [what, damage] of damages) {
		test(`[9] files of the database that are ${what} give no empty page (${lane})`, async ({
			site
		}) => {
			test.setTimeout(180_000);
			const profile = join(tmpdir(), `qaitala-damaged-${randomUUID()}`);
			try {
				const answers = 6;
				await study(profile, site, lane, answers);
				const files = databaseFiles(profile);
				expect(files.length, 'files to damage').toBeGreaterThan(0);
				for (const file of files) damage(file);
				const { entries, said } = await lookAgain(profile, site, lane, answers);
				noteOutcome({
					tries: 1,
					acknowledged: answers,
					// Files that are gone are the device's loss; that nobody says so would be ours.
					lost: said ? 0 : answers - entries,
					refused: said ? answers - entries : 0,
					recovered: entries === answers ? 1 : 0
				});
				expect(said || entries === answers, 'a loss is said').toBe(true);
			} finally {
				rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
			}
		});
	}
}

async function study(profile: string, site: Site, lane: Lane, most: number): Promise<void> {
	const browser = await openKillable(profile, lane);
	const page = (await browser.pages())[0] ?? (await browser.newPage());
	await page.goto(site.address('study/'));
	await page.evaluate(answerCards, { seed: 3, most, words: BUTTONS });
	// Closed properly, so that what is on the disk is all there is.
	await browser.close();
}

/** Waits until the app says something, and gives what is left and whether it has spoken of a loss. */
async function lookAgain(profile: string, site: Site, lane: Lane, all: number) {
	const browser = await openKillable(profile, lane);
	try {
		const page = (await browser.pages())[0] ?? (await browser.newPage());
		await page.goto(site.address());
		const title = RECOVERY_WORDS.kk.title;
		await page.waitForFunction(
			(title: string) =>
				document.querySelector('html[data-ready] .facts:not(.expected) .hero') !== null ||
				[...document.querySelectorAll('h1')].some((each) => each.textContent === title) ||
				document.querySelector('[role="alert"]') !== null,
			{ timeout: 60_000 },
			title
		);
		const speaks = () => saysOfLoss(page, title);
		const said = await speaks();
		// A table of which a part is damaged cannot be read at once.
		const read = (await says(page, title)) ? null : await readStored(page).catch(() => null);
		const entries = read?.log.length ?? 0;
		if (said || entries >= all) return { entries, said };
		// What no screen needed is met when the data are kept, some seconds after the first card could be seen.
		return { entries, said: await within(30_000, speaks) };
	} finally {
		await kill(browser);
	}
}

/** Whether something comes true in time. */
async function within(millis: number, isSo: () => Promise<boolean>): Promise<boolean> {
	const end = Date.now() + millis;
	while (!(await isSo())) {
		if (Date.now() > end) return false;
		await wait(500);
	}
	return true;
}

async function saysOfLoss(page: Page, title: string): Promise<boolean> {
	if ((await page.$('[role="alert"]')) !== null) return true;
	return (await says(page, title)) || (await says(page, WORDS.kk.notices.gone));
}

function says(page: Page, words: string): Promise<boolean> {
	return page.evaluate((text: string) => document.body.innerText.includes(text), words);
}

/** The files with rows in them, of either store. */
function databaseFiles(profile: string): string[] {
	const folder = join(profile, 'Default', 'IndexedDB');
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return names
		.filter((name) => !/(LOCK|LOG|LOG\.old|CURRENT)$/.test(name))
		.map((name) => join(folder, name))
		.filter((file) => statSync(file).isFile() && statSync(file).size > 0);
}

function overwrite(file: string, from: number): void {
	const { size } = statSync(file);
	const handle = openSync(file, 'r+');
	const length = Math.min(4096, size);
	writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, Math.floor((size - length) * from));
	closeSync(handle);
}
