import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shipDecks } from '../../src/cli/shipped-decks.ts';
import { formatDate } from '../../src/lib/core/answer/format-date.ts';
import { placeEvents, type TimelineEvent } from '../../src/lib/core/deck/timeline.ts';
import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { TIMELINE_WORDS } from '../../src/lib/i18n/messages/timeline/timeline.ts';
import { test as plain, visit, whenKeptOffline } from './fixtures.ts';
import { expect, test, type Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import { shippedCards } from './shipped.ts';
import type { Site } from './site.ts';

const words = TIMELINE_WORDS.kk;

/** The events of the decks that come with the app, as they must stand. */
const shipped = placeEvents(
	shippedCards.flatMap(({ deck, note, variant }): TimelineEvent[] =>
		note.type === 'event' && variant === 'date' ? [{ deck, note }] : []
	)
);

const rows = ({ page }: Pick<Learner, 'page'>) => page.locator('main li[data-key]');

test('every event stands once, in order, under the periods of the article; a tap tells its source', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('timeline/');
	await expect(rows(learner)).toHaveCount(shipped.length);
	const keys = await rows(learner).evaluateAll((all) =>
		all.map((row) => (row as HTMLElement).dataset['key'])
	);
	expect(keys).toEqual(shipped.map(({ deck, note }) => `${deck}/${note.id}`));
	await expect(page.getByRole('heading', { level: 2 })).toHaveText([
		/^1990–1991/,
		/^1991–1995/,
		/^1990-жылдар/,
		/^2018–2021/
	]);
	const decree = rows(learner).filter({ hasText: 'Президент Жарлығы' }).getByRole('button');
	await expect(decree).toContainText(formatDate('1992-02-07', 'kk'));
	await decree.click();
	await expect(decree).toHaveAttribute('aria-expanded', 'true');
	const note = page.locator('.note');
	await expect(note.locator('.explain')).toBeVisible();
	await expect(note.getByText(/Жұмашов.*\[21\]/)).toBeVisible();
	await expect(note.getByRole('link', { name: 'Маңызды даталар' })).toBeVisible();
	await decree.click();
	await expect(note).toHaveCount(0);
});

test('zoom keeps the row that is looked at in its place, and is kept for the next visit', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('timeline/');
	const step = page.locator('output');
	await expect(step).toHaveText(words.zoom.step.year);
	const law = rows(learner).filter({ hasText: '№4200' }).getByRole('button');
	await law.focus();
	const top = async () => (await law.boundingBox())!.y;
	const before = await top();
	await page.keyboard.press('+');
	await expect(step).toHaveText(words.zoom.step.month);
	await expect(learner.button(words.zoom.in)).toHaveAttribute('aria-disabled', 'true');
	expect(Math.abs((await top()) - before)).toBeLessThan(3);

	const height = () => page.evaluate(() => document.documentElement.scrollHeight);
	const heights = [await height()];
	for (const name of ['year', 'decade', 'whole'] as const) {
		await learner.button(words.zoom.out).click();
		await expect(step).toHaveText(words.zoom.step[name]);
		heights.push(await height());
	}
	expect(heights).toEqual([...heights].sort((a, b) => b - a));
	await expect(rows(learner)).toHaveCount(shipped.length);
	await page.reload();
	await expect(step).toHaveText(words.zoom.step.whole);
	expect(await learner.log()).toEqual([]);
});

plain(
	'by keyboard alone, with the server gone: dates and events are covered, shown and covered again',
	async ({ site, page }) => {
		await visit(page, site.address());
		await whenKeptOffline(page);
		await site.stop();
		await visit(page, site.address('timeline/'));
		await page.getByLabel(words.cover.none).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await expect(page.getByLabel(words.cover.events, { exact: true })).toBeChecked();
		const [first] = shipped;
		const row = rows({ page }).first().getByRole('button');
		await expect(row).toHaveAccessibleName(new RegExp(words.cover.hiddenEvent));
		await expect(page.getByText(first!.note.what.kk)).toHaveCount(0);
		while (!(await row.evaluate((button) => button === document.activeElement)))
			await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		await expect(row).toContainText(first!.note.what.kk);
		await expect(row).toHaveAttribute('aria-expanded', 'false');
		await expect(page.locator('p[role=status]')).toContainText(first!.note.what.kk);
		await expect(page.getByText(words.cover.revealed(1, shipped.length))).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(page.locator('.note .explain')).toBeVisible();
		await page.getByRole('button', { name: words.cover.again }).press('Enter');
		await expect(row).toHaveAccessibleName(new RegExp(words.cover.hiddenEvent));
		await expect(page.locator('.note')).toHaveCount(0);

		await page.getByLabel(words.cover.dates).press('Space');
		await expect(row).toHaveAccessibleName(new RegExp(words.cover.hiddenDate));
		await expect(page.locator('.year')).toHaveCount(0);
		await expect(page.getByText(formatDate(first!.note.date, 'kk'), { exact: true })).toHaveCount(
			0
		);
	}
);

test('the poster holds every date, every event, the sources and the licence, and no buttons', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('timeline/');
	await page.getByText(words.cover.events, { exact: true }).click();
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const poster = page.locator('.poster');
	for (const { note } of shipped) {
		await expect(poster.getByText(note.what.kk)).toBeVisible();
		await expect(poster.getByText(formatDate(note.date, 'kk')).first()).toBeVisible();
	}
	await expect(poster.getByText(/Жұмашов.*2025/)).toBeVisible();
	await expect(poster.getByText(/CC-BY-4\.0/)).toBeVisible();
	await expect(page.getByRole('button')).toHaveCount(0);
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(poster).toHaveCount(0);
	expect((await page.pdf({ format: 'A3' })).length).toBeGreaterThan(10_000);
});

test('a thousand events of two decks do not freeze; decks are chosen, and the choice is kept', async ({
	learner
}) => {
	const { page, site } = learner;
	await shipEvents(site);
	await learner.visit('timeline/');
	await expect(rows(learner)).toHaveCount(1002, { timeout: 20_000 });
	const zooming = await page.evaluate(async () => {
		const began = performance.now();
		dispatchEvent(new KeyboardEvent('keydown', { key: '+' }));
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		return performance.now() - began;
	});
	expect(zooming).toBeLessThan(1500);
	await page.getByLabel(/Ұзын/).uncheck();
	await expect(rows(learner)).toHaveCount(2);
	// It is shown first and kept then: leaving before that would be quicker than any finger.
	await expect.poll(() => learner.kept('timeline')).toMatchObject({ decks: [expect.any(String)] });
	await learner.visit('timeline/');
	await expect(rows(learner)).toHaveCount(2);
	await expect(page.getByLabel(/Ұзын/)).not.toBeChecked();
	await page.getByLabel(/Қысқа/).uncheck();
	await expect(page.getByText(words.empty.noneChosen)).toBeVisible();
	// A deck in the address comes first.
	await learner.visit('timeline/?deck=long');
	await expect(page.getByLabel(/Ұзын/)).toBeChecked();
	await expect(page.getByLabel(/Қысқа/)).not.toBeChecked();
	await expect(rows(learner).first()).toContainText('0-оқиға болды');
});

test.describe('accessible', () => {
	test.use(STILL);
	for (const lang of LANGS) {
		test(`in every state, and fits, in ${lang}`, async ({ learner }) => {
			test.slow();
			const { page } = learner;
			const w = TIMELINE_WORDS[lang];
			const look = await Look.begin(learner, lang);
			await learner.remember({ preferences: { lang, cardLang: lang, theme: 'light' } });
			await learner.visit('timeline/');
			await rows(learner).nth(3).getByRole('button').click();
			await page.locator('.note .explain').waitFor();
			await look.at('timeline');
			await page.getByText(w.cover.dates, { exact: true }).click();
			await rows(learner).nth(3).getByRole('button').click();
			await look.at('dates covered');
			await page.getByText(w.cover.events, { exact: true }).click();
			await page.keyboard.press('-');
			await page.keyboard.press('-');
			await expect(page.locator('output')).toHaveText(w.zoom.step.whole);
			await look.at('whole, events covered');
			await learner.visit('deck/manyzdy-datalar/');
			await page.locator('.remove button').click();
			await expect(page.locator('.remove')).toHaveCount(0);
			await learner.visit('timeline/');
			await expect(page.getByText(w.empty.text)).toBeVisible();
			await look.at('empty');
		});
	}
});

/** A deck of a thousand events, one a week, and a short one beside it. */
async function shipEvents(site: Site): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'qaitala-decks-'));
	const day = (n: number) => new Date(Date.UTC(1990, 0, 1 + 7 * n)).toISOString().slice(0, 10);
	const decks = {
		long: { title: 'Ұзын', dates: Array.from({ length: 1000 }, (_, n) => day(n)) },
		short: { title: 'Қысқа', dates: ['1465', '1847'] }
	};
	for (const [id, { title, dates }] of Object.entries(decks)) {
		mkdirSync(join(folder, id));
		const notes = dates.map(
			(date, n) =>
				`  - { id: e${n}, type: event, date: ${date}, what: { kk: ${n}-оқиға болды }, source: { of: a } }`
		);
		writeFileSync(
			join(folder, id, 'deck.yaml'),
			`format: qaitala/1\nid: ${id}\nversion: 1\nlangs: [kk]\ntitle: { kk: ${title} }\nsources: { a: { cite: { kk: Мақала } } }\nnotes:\n${notes.join('\n')}\n`
		);
	}
	await site.ship(shipDecks(folder, 'en'));
	rmSync(folder, { recursive: true });
}
