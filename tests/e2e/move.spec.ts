import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seededRandom, shuffled } from '../../src/lib/core/shared/random.ts';
import { MOVE_WORDS } from '../../src/lib/i18n/messages/move/move.ts';
import { expect, Learner, test, WORDS } from './learner.ts';
import { chosenCards } from './shipped.ts';

const move = MOVE_WORDS.kk;
const words = WORDS.kk.settings;

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
			args: [
				'--use-fake-device-for-media-stream',
				'--use-fake-ui-for-media-stream',
				`--use-file-for-fake-video-capture=${film}`
			]
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
		await expect(page.getByRole('status')).toContainText(move.reading.bothWays);

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
	await learner.page.waitForTimeout(500);
	expect(await canvas.getAttribute('data-frame')).toBe(before);
	await learner.button(move.showing.goOn).click();
	await expect(canvas).not.toHaveAttribute('data-frame', before ?? '');
});

test('without a camera the file is offered, and the learner can try again', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('move/');
	await learner.button(move.read).click();
	await expect(page.getByRole('alert')).toHaveText(
		new RegExp(`${move.trouble.none}|${move.trouble.refused}`)
	);
	await expect(page.getByRole('link', { name: move.byFile })).toBeVisible();
	await learner.button(move.reading.again).click();
	await expect(page.getByRole('alert')).toBeVisible();
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
