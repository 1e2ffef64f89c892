import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { sha256Hex } from '../../src/lib/core/shared/hash.ts';
import { seededRandom } from '../../src/lib/core/shared/random.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { history } from '../e2e/history.ts';
import { pastAsCopy } from '../e2e/past.ts';
import { shippedCards } from '../e2e/shipped.ts';
import type { Site } from '../e2e/site.ts';
import { problemsOf, readStored, type Stored } from '../e2e/storage/stored.ts';
import { onEmptyPage } from './empty-page.ts';
import { isFull, noteOutcome } from './fault.ts';
import { kill, openKillable } from './killable-browser.ts';

const kills = isFull ? 20 : 2;
const cards = shippedCards.map(({ id }) => id);
const log = history(cards, { days: 60, until: 1, newPerDay: isFull ? 12 : 8 });

test(`[4] a restored copy is there whole or not at all when the browser is killed ${kills} times at it`, async ({
	site
}) => {
	test.setTimeout(120_000 + kills * 60_000);
	const random = seededRandom('restore');
	const outcome = { tries: kills, acknowledged: 0, lost: 0, refused: 0, recovered: 0 };
	const text = await pastAsCopy({ log });
	const profile = join(tmpdir(), `qaitala-restored-${randomUUID()}`);
	const file = `${profile}.txt`;
	let before: Stored['log'] = [];
	try {
		for (let life = 1; life <= kills; life++) {
			const device = `phone${String(life).padStart(11, '0')}`;
			writeFileSync(file, ofDevice(text, device));
			await dieRestoring(profile, site, file, random() * 2500);

			const browser = await openKillable(profile);
			const page = (await browser.pages())[0] ?? (await browser.newPage());
			const { stored, broken } = await onEmptyPage(page, site, 'leveldb', async () => ({
				stored: await readStored(page),
				broken: await page.evaluate(brokenSnapshots)
			}));
			await kill(browser);
			expect(problemsOf(stored)).toEqual([]);
			expect(broken, 'copies inside that are not what they say').toEqual([]);
			const present = new Set(stored.log.map(({ id }) => id));
			outcome.acknowledged += before.length;
			outcome.lost += before.filter(({ id }) => !present.has(id)).length;
			const added = stored.log.filter(({ id }) => id.startsWith(device)).length;
			expect([0, log.length], 'entries of the copy that are there').toContain(added);
			outcome[added === 0 ? 'refused' : 'recovered'] += 1;
			before = stored.log;
		}
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
		rmSync(file, { force: true });
	}
	noteOutcome(outcome);
	expect(outcome.lost).toBe(0);
});

/** The same copy, as another device would have written it. */
function ofDevice(copy: string, device: string): string {
	const lines = copy.replaceAll('earlierphone0002', device).trimEnd().split('\n').slice(0, -1);
	const body = `${lines.join('\n')}\n`;
	return `${body}${JSON.stringify({ sha256: sha256Hex(body) })}\n`;
}

/** Restores a copy through the settings, and kills the browser so long after the learner has agreed. */
async function dieRestoring(profile: string, site: Site, file: string, after: number) {
	const browser = await openKillable(profile);
	const page = (await browser.pages())[0] ?? (await browser.newPage());
	await page.goto(site.address('settings/'));
	await page.waitForSelector('html[data-ready] input[type=file]');
	await choose(page, file);
	const agree = await page.waitForSelector('dialog[open] .actions button', { timeout: 60_000 });
	await agree?.click();
	await wait(after);
	await kill(browser);
}

async function choose(page: Page, file: string): Promise<void> {
	const input = await page.$('input[type=file]');
	// An input of another kind has no files.
	await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(file);
}

/** Runs in the page: the copies inside whose bytes are not there, or are others than were written. */
async function brokenSnapshots(): Promise<string[]> {
	const wait = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.addEventListener('success', () => resolve(request.result));
			request.addEventListener('error', () => reject(request.error ?? new Error('No answer')));
		});
	const db = await wait(indexedDB.open('qaitala'));
	const stores = db.transaction(['snapshots', 'snapshotBodies']);
	const [heads, bodies] = await Promise.all([
		wait(stores.objectStore('snapshots').getAll()),
		wait(stores.objectStore('snapshotBodies').getAll())
	]);
	db.close();
	const broken: string[] = [];
	for (const { id, sha256 } of heads as { id: string; sha256: string }[]) {
		const body = (bodies as { id: string; bytes: Uint8Array<ArrayBuffer> }[]).find(
			(each) => each.id === id
		);
		const hash = await crypto.subtle.digest('SHA-256', body?.bytes ?? new Uint8Array());
		const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0'));
		if (hex.join('') !== sha256) broken.push(id);
	}
	return broken;
}
