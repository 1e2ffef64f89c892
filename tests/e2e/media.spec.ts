import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { shipDecks } from '../../src/cli/shipped-decks.ts';
import { expect, test, WORDS } from './learner.ts';

const DECK = `format: qaitala/1
id: media
version: 1
langs: [kk, ru]
title: { kk: Суретті жинақ, ru: Колода с картинками }
sources: { a: { cite: { kk: Мақала, ru: Статья } } }
notes:
  - id: emblem
    type: basic
    question: { kk: Бұл не?, ru: Что это? }
    answer: { kk: Елтаңба, ru: Герб }
    wrong: [{ kk: Ту, ru: Флаг }, { kk: Әнұран, ru: Гимн }, { kk: Мөр, ru: Печать }]
    image: { file: emblem.png, alt: { kk: Көк дөңгелек, ru: Синий круг } }
    audio: { file: { kk: emblem-kk.mp3, ru: emblem-ru.mp3 } }
    source: { of: a }
`;

const words = WORDS.kk.media;

test.beforeEach(async ({ site, page }) => {
	const folder = mkdtempSync(join(tmpdir(), 'qaitala-decks-'));
	const media = join(folder, 'media', 'media');
	mkdirSync(media, { recursive: true });
	writeFileSync(join(folder, 'media', 'deck.yaml'), DECK);
	writeFileSync(join(media, 'emblem.png'), picture(300, 200));
	writeFileSync(join(media, 'emblem-kk.mp3'), silence(1));
	writeFileSync(join(media, 'emblem-ru.mp3'), silence(60));
	await site.ship(shipDecks(folder, 'en'));
	rmSync(folder, { recursive: true });
	await page.addInitScript(noteWhatPlays);
});

test('the picture of a note stands with its question, before and after the answer', async ({
	learner
}) => {
	const { page } = learner;
	const shown = page.getByRole('img', { name: 'Көк дөңгелек' });
	await learner.study();
	await expect(shown).toBeVisible();
	expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300);
	await page.getByRole('button', { name: 'Елтаңба' }).click();
	await expect(learner.button(WORDS.kk.study.next)).toBeVisible();
	await expect(shown).toBeVisible();
});

test('answers stand still when the picture comes', async ({ learner }) => {
	const { page } = learner;
	let letCome = () => {};
	const mayCome = new Promise<void>((resolve) => (letCome = resolve));
	let held = 0;
	// The part that shows it comes late too; it is known by what it does with recordings.
	await page.route(/emblem\..*png|chunks\/.*js/, async (route) => {
		const answer = await route.fetch();
		const isPart = /png/.test(route.request().url()) || /currentTime/.test(await answer.text());
		if (isPart) {
			held += 1;
			await mayCome;
		}
		await route.fulfill({ response: answer });
	});
	await learner.study();
	await expect.poll(() => held).toBe(1);
	const option = page.getByRole('button', { name: 'Елтаңба' });
	const before = await option.boundingBox();
	letCome();
	const image = page.getByRole('img', { name: 'Көк дөңгелек' });
	await expect
		.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
		.toBe(300);
	expect(await option.boundingBox()).toEqual(before);
});

test('a picture that cannot be had is told in its words', async ({ learner }) => {
	await learner.page.route(/emblem\..*png/, (route) => route.abort());
	await learner.study();
	await expect(learner.page.getByText('Көк дөңгелек')).toBeVisible();
});

test('a recording is played by a button that is then ready for another time', async ({
	learner
}) => {
	await learner.study();
	await learner.button(words.listen).click();
	await expect.poll(() => heard(learner.page)).toEqual([1]);
	await expect(learner.button(words.listen)).toBeVisible();
	await learner.button(words.listen).click();
	await expect.poll(() => heard(learner.page)).toEqual([1, 1]);
});

test('a recording is in the language of the card, and can be stopped', async ({ learner }) => {
	await learner.remember({ preferences: { cardLang: 'ru' } });
	await learner.study();
	await expect(learner.page.getByRole('img', { name: 'Синий круг' })).toBeVisible();
	await learner.button(words.listen).click();
	await expect.poll(() => heard(learner.page)).toEqual([60]);
	await learner.button(words.stop).click();
	await expect(learner.button(words.listen)).toBeVisible();
	expect(await learner.page.evaluate(() => globalThis.sounding?.paused)).toBe(true);
});

test('leaving the card ends the recording', async ({ learner }) => {
	await learner.remember({ preferences: { cardLang: 'ru' } });
	await learner.study();
	await learner.button(words.listen).click();
	await expect.poll(() => heard(learner.page)).toEqual([60]);
	await learner.button(WORDS.kk.study.close).click();
	await expect.poll(() => learner.page.evaluate(() => globalThis.sounding?.paused)).toBe(true);
});

test('a recording that cannot be fetched says so, and can be tried again', async ({ learner }) => {
	const { page } = learner;
	await page.route(/emblem-kk.*mp3/, (route) => route.abort());
	await learner.study();
	await learner.button(words.listen).click();
	await expect(page.getByText(words.noSound)).toBeVisible();
	await expect(learner.button(words.listen)).toBeFocused();
	await page.unroute(/emblem-kk.*mp3/);
	await learner.button(words.listen).click();
	await expect.poll(() => heard(page)).toEqual([1]);
	await expect(page.getByText(words.noSound)).toHaveCount(0);
});

declare global {
	var heardSeconds: number[] | undefined;
	var sounding: HTMLMediaElement | undefined;
}

/** The lengths in whole seconds of what has begun to play. */
function heard(page: Page): Promise<number[] | undefined> {
	return page.evaluate(() => globalThis.heardSeconds);
}

function noteWhatPlays(): void {
	const lengths: number[] = [];
	globalThis.heardSeconds = lengths;
	const { play } = HTMLMediaElement.prototype;
	HTMLMediaElement.prototype.play = async function () {
		await play.call(this);
		globalThis.sounding = this;
		lengths.push(Math.round(this.duration));
	};
}

/** An MP3 that says nothing, so many seconds long: frames without a sound, as the format describes them. */
function silence(seconds: number): Buffer {
	// MPEG-1 layer III, 32 kbit/s, 44.1 kHz, mono: 104 bytes and 26 ms a frame.
	const frame = Buffer.alloc(104);
	frame.set([0xff, 0xfb, 0x10, 0xc4]);
	return Buffer.concat(Array.from({ length: Math.round((seconds * 44_100) / 1152) }, () => frame));
}

/** A PNG of one grey. */
function picture(width: number, height: number): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 0, 0, 0, 0], 8);
	const rows = Buffer.alloc((width + 1) * height, 0x80);
	for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type), content]);
	const frame = Buffer.alloc(8 + named.length);
	frame.writeUInt32BE(content.length, 0);
	named.copy(frame, 4);
	frame.writeUInt32BE(crc32(named), 4 + named.length);
	return frame;
}

function crc32(bytes: Buffer): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return (crc ^ 0xffffffff) >>> 0;
}
