import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from '../e2e/fixtures.ts';
import { answerCards, BUTTONS } from '../e2e/storage/answer-cards.ts';
import { problemsOf, readStored } from '../e2e/storage/stored.ts';
import { WORDS } from '../e2e/words.ts';
import { noteOutcome } from './fault.ts';
import { kill, openKillable } from './killable-browser.ts';

const disk = join(tmpdir(), `qaitala-disk-${randomUUID()}`);
const { study } = WORDS.kk;

test('[8] with the disk full an answer is saved or visibly is not, and is saved once there is room', async ({
	site
}) => {
	test.setTimeout(240_000);
	mkdirSync(disk);
	const isMounted =
		spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=192m', 'none', disk]).status === 0;
	if (!isMounted) rmSync(disk, { recursive: true });
	test.skip(!isMounted, 'this machine does not let us mount a small disk');
	const browser = await openKillable(join(disk, 'profile'));
	try {
		const page = (await browser.pages())[0] ?? (await browser.newPage());
		await page.goto(site.address('study/'));
		let answered = await answer(page, 2);
		const fillers: string[] = [];
		let refused = 0;
		for (let i = 0; i < 8; i++) {
			// Again and again: the browser makes room among its own files.
			fillers.push(join(disk, `filler-${i}`));
			fill(fillers.at(-1) ?? '');
			answered += await answer(page, 1);
			refused = await waiting(page);
			if (refused > 1) break;
		}
		for (const filler of fillers) rmSync(filler);
		// What could not be saved is offered to be; then, or with the next answer, all of it is.
		await page.evaluate((name: string) => {
			const buttons = [...document.querySelectorAll('button')];
			buttons.find((each) => each.textContent?.includes(name))?.click();
		}, study.saveAgain);
		await page.waitForFunction(
			(text: RegExp | string) => !new RegExp(text).test(document.body.innerText),
			{ timeout: 20_000 },
			'жауап әлі сақталмады'
		);
		const stored = await readStored(page);
		const lost = Math.max(0, answered - stored.log.length);
		noteOutcome({ tries: 1, acknowledged: answered, lost, refused, recovered: 1 });
		expect(problemsOf(stored)).toEqual([]);
		expect(stored.log).toHaveLength(answered);
	} finally {
		await kill(browser);
		spawnSync('umount', ['--lazy', disk]);
		rmSync(disk, { recursive: true, force: true });
	}
});

function answer(page: Page, most: number): Promise<number> {
	return page.evaluate(answerCards, { seed: 1, most, words: BUTTONS });
}

function waiting(page: Page): Promise<number> {
	return page.evaluate(() =>
		Number(/(\d+)\s*жауап әлі сақталмады/.exec(document.body.innerText)?.[1] ?? 0)
	);
}

/** Writes until nothing more goes in. */
function fill(file: string): void {
	const handle = openSync(file, 'w');
	try {
		for (const size of [2 ** 20, 2 ** 12]) {
			try {
				for (;;) writeSync(handle, Buffer.alloc(size));
			} catch {
				// Full, for pieces of this size.
			}
		}
	} finally {
		closeSync(handle);
	}
}
