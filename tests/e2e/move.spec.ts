import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { seededRandom, shuffled } from '../../src/lib/core/shared/random.ts';
import { MOVE_WORDS } from '../../src/lib/i18n/messages/move/move.ts';
import { visit } from './fixtures.ts';
import { expect, Learner, test, WORDS } from './learner.ts';
import { Look, STILL } from './look.ts';
import { chosenCards } from './shipped.ts';

const move = MOVE_WORDS.kk;
const words = WORDS.kk.settings;
const FAKE_CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

test.use(STILL);

test('a phone reads the progress of another off its screen, with frames lost and in any order', async ({
	learner,
	profile
}) => {
	const cards = chosenCards(24, ({ note }) => note.type === 'truefalse');
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'young'])),
		preferences: { buttons: 4 }
	});
	await learner.visit('move/');
	await learner.button(move.show).click();
	const shown = await codesShown(learner.page, 40);
	// Every third is lost, and what is left comes in another order.
	const seen = shown.filter((_, index) => index % 3 !== 1);
	const film = join(tmpdir(), `qaitala-film-${randomUUID()}.y4m`);
	writeFileSync(film, filmOf(shuffled(seen, seededRandom('film'))));

	try {
		const context = await profile.open({
			args: [...FAKE_CAMERA, `--use-file-for-fake-video-capture=${film}`]
		});
		const page = context.pages()[0] ?? (await context.newPage());
		const other = new Learner(page, learner.site);
		await other.wake();
		await other.visit('move/');
		await other.button(move.read).click();
		const preview = page.getByRole('dialog', { name: words.restoreTitle });
		await expect(preview).toContainText(words.restoreAdds((await learner.log()).length), {
			timeout: 40_000
		});
		expect(await cameraIsOff(page)).toBe(true);
		expect(await other.log()).toEqual([]);
		await preview.getByRole('button', { name: words.restoreGo }).click();
		await expect(page.getByRole('status').filter({ hasText: move.reading.bothWays })).toBeVisible();

		expect(await other.log()).toEqual(await learner.log());
		expect(byCard(await other.schedules())).toEqual(byCard(await learner.schedules()));
		expect((await other.settings())['setting/buttons']).toBe(4);
	} finally {
		rmSync(film, { force: true });
	}
});

test('the code stands still while it is paused', async ({ learner }) => {
	await learner.visit('move/');
	await learner.button(move.show).click();
	const canvas = learner.page.locator('canvas');
	await expect(canvas).toHaveAttribute('data-frame', /[1-9]/);
	await learner.button(move.showing.pause).click();
	const before = await canvas.getAttribute('data-frame');
	// Pictures that the page paints meanwhile: some four codes would have been shown in that time.
	await learner.page.evaluate(paint, 30);
	expect(await canvas.getAttribute('data-frame')).toBe(before);
	await learner.button(move.showing.goOn).click();
	await expect(canvas).not.toHaveAttribute('data-frame', before ?? '');
});

test('progress that does not fit into a code is told with its size, and saved as a file', async ({
	learner
}) => {
	const { page } = learner;
	const random = seededRandom('noise');
	const noise = Array.from({ length: 60_000 }, () => Math.floor(random() * 36).toString(36));
	const noisy = Array.from({ length: 2 }, () => shuffled(noise, random).join(''));
	await learner.remember({ preferences: { noise: noisy } });
	await learner.visit('move/');
	await learner.button(move.show).click();
	await expect(page.getByText(/өлемі \d\d\u00A0КБ/)).toBeVisible();
	await expect(page.locator('canvas')).toHaveCount(0);
	const downloading = page.waitForEvent('download');
	await learner.button(WORDS.kk.notice.saveCopy).click();
	const name = (await downloading).suggestedFilename();
	await expect(page.getByText(words.copySaved(name))).toBeVisible();
});

test('whoever stops reading or leaves lets the camera go', async ({ site, profile }) => {
	const context = await profile.open({ args: FAKE_CAMERA });
	const page = context.pages()[0] ?? (await context.newPage());
	const learner = new Learner(page, site);
	await learner.visit('move/');
	for (const leave of [
		() => learner.button(move.stop).click(),
		() => page.getByRole('link', { name: WORDS.kk.common.back }).click()
	]) {
		await learner.button(move.read).click();
		await expect(page.getByRole('progressbar')).toBeVisible();
		const track = await page.evaluateHandle(
			() => (document.querySelector('video')?.srcObject as MediaStream | null)?.getTracks()[0]
		);
		expect(await track.evaluate((one) => one?.readyState)).toBe('live');
		await leave();
		await expect(page.getByRole('progressbar')).toHaveCount(0);
		expect(await track.evaluate((one) => one?.readyState)).toBe('ended');
	}
});

for (const lang of LANGS) {
	test(`every state of the screen is accessible and fits in ${lang}`, async ({ learner }) => {
		const { page } = learner;
		const w = MOVE_WORDS[lang];
		const look = await Look.begin(learner, lang);
		await learner.visit(`move/?lang=${lang}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.title);
		await look.at('choice');
		await learner.button(w.show).click();
		await expect(page.locator('canvas')).toHaveAttribute('data-frame', /\d/);
		await look.at('showing');
		await learner.button(w.stop).click();
		// No camera here: the file is offered, and the learner can try again.
		await learner.button(w.read).click();
		const alert = page.getByRole('alert');
		await expect(alert).toHaveText(new RegExp(`${w.trouble.none}|${w.trouble.refused}`));
		await expect(page.getByRole('link', { name: w.byFile })).toBeVisible();
		await look.at('trouble');
		await learner.button(w.reading.again).click();
		await expect(alert).toBeVisible();
	});
}

test('at a plain-http address the camera is said to work on https only', async ({
	site,
	profile
}) => {
	const context = await profile.open({
		args: ['--host-resolver-rules=MAP qaitala.test 127.0.0.1']
	});
	const page = await context.newPage();
	await visit(page, site.address('move/', 'qaitala.test'));
	await page.getByRole('button', { name: move.read }).click();
	await expect(page.getByRole('alert')).toHaveText(move.trouble.insecure);
});

/** Rows of modules with the quiet zone, `1` dark. */
type Code = string[];

/** The first codes that this screen shows, one after another. */
function codesShown(page: Page, count: number): Promise<Code[]> {
	return page.evaluate(async (count) => {
		const frameOf = (canvas: HTMLCanvasElement) => Number(canvas.dataset.frame ?? '-1');
		const codes: string[][] = [];
		let last = -1;
		while (codes.length < count) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			const canvas = document.querySelector('canvas');
			if (!canvas || frameOf(canvas) === last) continue;
			last = frameOf(canvas);
			const context = canvas.getContext('2d') as CanvasRenderingContext2D;
			const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
			const modules = canvas.width / 8;
			codes.push(
				Array.from({ length: modules }, (_, y) =>
					Array.from({ length: modules }, (_, x) =>
						(data[((y * 8 + 4) * canvas.width + x * 8 + 4) * 4] as number) < 128 ? '1' : '0'
					).join('')
				)
			);
		}
		return codes;
	}, count);
}

/** A film of these codes for Chromium's camera, ten a second, as a raw YUV4MPEG2 file. */
function filmOf(codes: readonly Code[]): Buffer {
	const [width, height] = [640, 480];
	const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`)];
	for (const code of codes) {
		const light = Buffer.alloc(width * height, 180);
		const scale = Math.floor(height / code.length);
		for (const [row, modules] of code.entries()) {
			for (let column = 0; column < modules.length; column++) {
				const luma = modules[column] === '1' ? 30 : 225;
				for (let y = row * scale; y < (row + 1) * scale; y++) {
					const start = y * width + 90 + column * scale;
					light.fill(luma, start, start + scale);
				}
			}
		}
		parts.push(Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128));
	}
	return Buffer.concat(parts);
}

/** Whether the page holds no camera any more. */
function cameraIsOff(page: Page): Promise<boolean> {
	return page.evaluate(() => document.querySelector('video')?.srcObject === null);
}

function byCard<Row extends { readonly card: string }>(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => (a.card < b.card ? -1 : 1));
}

/** Runs in the page: until it has painted so many pictures. */
async function paint(pictures: number): Promise<void> {
	for (let n = 0; n < pictures; n++)
		await new Promise((resolve) => {
			requestAnimationFrame(resolve);
		});
}
