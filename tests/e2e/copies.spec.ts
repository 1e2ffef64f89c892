import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { CardId } from '../../src/lib/core/shared/ids.ts';
import { entryId, type DeviceId, type ProfileId } from '../../src/lib/core/shared/ids.ts';
import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { sha256Hex } from '../../src/lib/core/shared/hash.ts';
import { copyText } from '../../src/lib/exchange/copy/write-copy.ts';
import { COPIES_WORDS } from '../../src/lib/i18n/messages/copies/copies.ts';
import { answerRightly, goOn } from './answering.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { NOW, pastAsCopy, TODAY } from './past.ts';
import { chosenCards } from './shipped.ts';

const words = WORDS.kk.settings;

test('after everything was deleted, a saved copy brings everything back', async ({ learner }) => {
	const { page } = learner;
	const cards = chosenCards(5, ({ note }) => note.type === 'truefalse');
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'firm'])),
		preferences: { theme: 'dark', buttons: 4 }
	});
	await learner.study('?deck=zandar');
	await answerRightly(learner);
	await goOn(learner);
	const schedules = await learner.schedules();
	const log = await learner.log();

	await learner.visit('settings/');
	const copy = await savedCopy(learner);
	expect(copy.name).toBe('qaitala-2026-11-22.txt');
	await expect(page.locator('.said')).toHaveText(words.copySaved(copy.name));
	await expect(page.getByText(words.lastCopy(WORDS.kk.time.today))).toBeVisible();

	await learner.button(words.deleteAll).click();
	const dialog = page.getByRole('dialog', { name: words.deleteTitle });
	await expect(dialog).toContainText(words.deleteText);
	await dialog.getByRole('button', { name: words.deleteGo }).click();
	await expect(page).toHaveURL(learner.site.address());
	await expect(page.locator('.hero .n')).toHaveText('10');
	await expect(page.getByRole('alert')).toHaveCount(0);
	expect(await learner.log()).toEqual([]);
	expect(await page.locator('html').getAttribute('data-theme')).toBeNull();

	await learner.visit('settings/');
	await learner.choose(copy.name, copy.text);
	const preview = page.getByRole('dialog', { name: words.restoreTitle });
	await expect(preview).toContainText(words.restoreAdds(log.length));
	await expect(preview).toContainText('2026\u00A0жылғы 22\u00A0қараша');
	expect(await learner.log()).toEqual([]);
	await preview.getByRole('button', { name: words.restoreGo }).click();
	await expect(page.getByText(words.restored(log.length))).toBeVisible();

	expect(await learner.log()).toEqual(log);
	expect(byCard(await learner.schedules())).toEqual(byCard(schedules));
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('input[name=buttons][value="4"]')).toBeChecked();
});

test('a copy of what is here already adds nothing, and says so', async ({ learner }) => {
	const { page } = learner;
	const cards = chosenCards(2, ({ note }) => note.type === 'truefalse');
	await learner.remember({ held: Object.fromEntries(cards.map((card) => [card, 'young'])) });
	const log = await learner.log();
	const copy = await savedCopy(learner);
	await learner.choose(copy.name, copy.text);
	const preview = page.getByRole('dialog', { name: words.restoreTitle });
	await expect(preview).toContainText(words.restoreNothing);
	await preview.getByRole('button', { name: words.restoreGo }).click();
	await expect(preview).toBeHidden();
	expect(await learner.log()).toEqual(log);
});

test('a copy that is looked at and not taken changes nothing', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('settings/');
	const [card = ''] = chosenCards(1, ({ note }) => note.type === 'truefalse');
	await learner.choose('qaitala.txt', await pastAsCopy({ held: { [card]: 'young' as const } }));
	const preview = page.getByRole('dialog', { name: words.restoreTitle });
	await preview.getByRole('button', { name: WORDS.kk.common.cancel }).click();
	await expect(preview).toBeHidden();
	expect(await learner.log()).toEqual([]);
});

test('a long copy shows how far it is; stopped while it is written it changes nothing, and can be restored later', async ({
	learner
}) => {
	test.slow();
	const { page } = learner;
	const cards = chosenCards(30, ({ note }) => note.type === 'truefalse');
	await learner.remember({ held: { [cards[0]!]: 'young' }, preferences: { theme: 'dark' } });
	const present = async () => ({
		log: await learner.log(),
		schedules: byCard(await learner.schedules()),
		settings: await learner.settings()
	});
	const before = await present();
	const copy = await longCopy(cards);
	const preview = page.getByRole('dialog', { name: words.restoreTitle });
	const doing = COPIES_WORDS.kk.doing;

	await followProgress(page, { stopAt: doing.writing });
	await learner.choose('long.txt', copy);
	await preview.getByRole('button', { name: words.restoreGo }).click();
	await expect(page.getByRole('alert')).toHaveText(COPIES_WORDS.kk.stopped, { timeout: 30_000 });
	expect(await present()).toEqual(before);
	expect((await sharesOf(page, doing.reading)).length).toBeGreaterThan(1);

	await followProgress(page, {});
	await learner.choose('long.txt', copy);
	await preview.getByRole('button', { name: words.restoreGo }).click();
	await expect(page.locator('.said')).toHaveText(words.restored(LONG), { timeout: 60_000 });
	expect(await learner.log()).toHaveLength(LONG + before.log.length);
	const shares = await sharesOf(page, doing.writing);
	expect(shares.length).toBeGreaterThan(2);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

for (const lang of LANGS) {
	test(`a file that is no sound copy is refused in ${lang}, and nothing changes`, async ({
		learner
	}) => {
		const { page } = learner;
		const refusals = WORDS[lang].copyProblem;
		await learner.visit(`settings/?lang=${lang}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS[lang].settings.title);
		const [card = ''] = chosenCards(1, ({ note }) => note.type === 'truefalse');
		const sound = await pastAsCopy({ held: { [card]: 'young' as const } });
		await expect(page.locator(`input[name=lang][value=${lang}]`)).toBeChecked();
		await expect.poll(() => learner.settings()).toHaveProperty(['setting/lang'], lang);
		const settings = await learner.settings();
		for (const [file, words] of [
			['сурет емес, жай мәтін', refusals['not-a-copy']],
			['', refusals['not-a-copy']],
			[sealed(sound.replace('"format":1', '"format":2')), refusals.newer],
			[sound.slice(0, sound.length / 2), refusals['cut-short']],
			[sound.replace('"rating":3', '"rating":1'), refusals.altered],
			[sealed(sound.replace('"rating":3', '"rating":9')), refusals['bad-line'](3)]
		] as const) {
			await learner.choose('qaitala.txt', file);
			await expect(page.getByRole('alert')).toHaveText(words);
			await expect(page.getByRole('dialog')).toHaveCount(0);
		}
		expect(await learner.log()).toEqual([]);
		expect(await learner.settings()).toEqual(settings);
	});
}

/** Entries of a long copy: several of the steps in which it is written. */
const LONG = 20_000;

/** What another phone of the learner of `pastAsCopy` has done: flags and flags again. */
function longCopy(cards: readonly CardId[]): Promise<string> {
	// Ids of the right form.
	const device = 'otherphone000001' as DeviceId;
	const id = 'earlierlearner01' as ProfileId;
	const entries = Array.from({ length: LONG }, (_, i) => ({
		id: entryId(device, i + 1),
		device,
		order: i + 1,
		at: NOW.at - LONG + i,
		offset: NOW.offset,
		day: TODAY,
		kind: 'flag',
		card: cards[i % cards.length]!,
		flag: i % 5
	}));
	const profile = { id, name: '', created: NOW.at, ids: [id] };
	return copyText({ profile, entries, registers: [], edits: [], decks: [] });
}

type Followed = { shares?: { readonly doing: string; readonly share: number }[] };

/** Notes how far the page says a copy is; stops what is called `stopAt` when some of it is done. */
async function followProgress(page: Page, { stopAt }: { stopAt?: string }): Promise<void> {
	await page.evaluate((stopAt) => {
		const shares: NonNullable<Followed['shares']> = [];
		Object.assign(globalThis, { shares });
		const observer = new MutationObserver(() => {
			const bar = document.querySelector<HTMLProgressElement>('.going progress');
			const doing = bar?.ariaLabel ?? '';
			// Neither where it cannot be told, nor at the beginning.
			if (!bar || bar.position <= 0) return;
			if (shares.at(-1)?.share !== bar.position) shares.push({ doing, share: bar.position });
			if (doing !== stopAt) return;
			observer.disconnect();
			document.querySelector<HTMLElement>('.going button')?.click();
		});
		observer.observe(document, { subtree: true, childList: true, attributes: true });
	}, stopAt);
}

async function sharesOf(page: Page, wanted: string): Promise<number[]> {
	const shares = await page.evaluate(() => (globalThis as Followed).shares ?? []);
	return shares.filter(({ doing }) => doing === wanted).map(({ share }) => share);
}

/** Saves a copy as a learner does, and gives the downloaded file. */
async function savedCopy(learner: Learner): Promise<{ name: string; text: string }> {
	const downloading = learner.page.waitForEvent('download');
	await learner.page.getByRole('button', { name: words.saveCopyNote }).click();
	const download = await downloading;
	const text = await readFile(await download.path(), 'utf8');
	return { name: download.suggestedFilename(), text };
}

/** The file with the checksum that it should have. */
function sealed(copy: string): string {
	const lines = copy.trimEnd().split('\n').slice(0, -1);
	const body = `${lines.join('\n')}\n`;
	return `${body}${JSON.stringify({ sha256: sha256Hex(body) })}\n`;
}

function byCard<Row extends { readonly card: string }>(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => (a.card < b.card ? -1 : 1));
}
