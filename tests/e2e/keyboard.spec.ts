import type { Locator } from '@playwright/test';
import type { CardId } from '../../src/lib/core/shared/ids.ts';
import { itemsOf, movedOn, studyToTheEnd, wordsOf, type Hand } from './answering.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import type { Held } from './past.ts';
import { chosenCards, shippedFace } from './shipped.ts';

const words = WORDS.kk;

test('a whole session of all forms is studied by keys alone', async ({ learner }) => {
	const { page } = learner;
	await learner.remember({ held: oneOfEachForm(), scheduling: { newPerDay: 1 } });
	await learner.visit();
	const press = pressing(learner);
	await press(page.getByRole('link', { name: words.today.start }));
	await expect(learner.question).toBeVisible();
	const answered = await studyToTheEnd(learner, press);
	expect(answered).toBeGreaterThanOrEqual(7);
	const forms = new Set((await learner.answers()).map(({ form }) => form));
	expect([...forms].sort()).toEqual(
		['choice', 'cloze', 'flip', 'matching', 'ordering', 'truefalse', 'typed'].sort()
	);
	await press(learner.button(words.end.finish));
	await expect(page.getByRole('heading', { name: words.today.doneTitle })).toBeVisible();
});

test('Space, Enter and the digits do what the buttons do', async ({ learner }) => {
	const { page } = learner;
	const keys = page.keyboard;
	const dates = chosenCards(3, ({ note, variant }) => note.type === 'event' && variant === 'date');
	const statements = chosenCards(1, ({ note }) => note.type === 'truefalse');
	await learner.remember({
		held: Object.fromEntries([
			...dates.map((card) => [card, 'middle']),
			...statements.map((card) => [card, 'young'])
		]),
		preferences: { buttons: 4 },
		scheduling: { newPerDay: 1 }
	});
	await learner.study();
	const ratings = [4, 2, 1];
	const expected: string[] = [];
	while ((await learner.keptSession()) !== null && expected.length < 5) {
		const { open, steps } = await learner.session();
		await expect(learner.question).toBeFocused();
		if (open.form === 'flip') {
			const rating = ratings.pop() ?? 3;
			expected.push(`flip ${rating}`);
			await keys.press('Space');
			await expect(page.locator('.answer')).toBeVisible();
			await keys.press(String(rating));
		} else {
			const answer = open.form === 'choice' ? await digitOfRight(learner) : '1';
			await keys.press(answer);
			await expect(page.locator('.option.right')).toBeVisible();
			const isRight = (await page.locator('.option.wrong').count()) === 0;
			expected.push(`${open.form} ${isRight ? 3 : 1}`);
			await keys.press('Enter');
		}
		await movedOn(learner, steps.length);
	}
	const given = (await learner.answers()).map(({ form, rating }) => `${form} ${rating}`);
	expect(given).toEqual(expected);
	expect(new Set(given.map((each) => each.split(' ')[0]))).toEqual(
		new Set(['flip', 'choice', 'truefalse'])
	);
});

test('keys are letters while one types: nothing is revealed, chosen or left', async ({
	learner
}) => {
	const { page } = learner;
	const cards = chosenCards(2, ({ note, variant }) => note.type === 'event' && variant === 'date');
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'firm'])),
		scheduling: { newPerDay: 0 }
	});
	await learner.study();
	const field = page.getByLabel(words.forms.typeHere);
	await expect(field).toBeFocused();
	await page.keyboard.type('1 2 3 4 ');
	await expect(field).toHaveValue('1 2 3 4 ');
	expect((await learner.session()).phase).toBe('asking');
	await field.fill('');
	await page.keyboard.press('Enter');
	expect((await learner.session()).phase).toBe('asking');
	const { open } = await learner.session();
	await page.keyboard.type(wordsOf(shippedFace(open.item.card, 'kk')));
	await page.keyboard.press('Enter');
	await expect(page.locator('.verdict')).toHaveText(words.study.right);
	expect(await learner.answers()).toEqual([]);
	// The field is gone with the question, and yet the next Enter goes on.
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await learner.answers()).length).toBe(1);
	await expect(field).toBeFocused();
});

test('a key that is held down acts once', async ({ learner }) => {
	const { page } = learner;
	const cards = chosenCards(2, ({ note, variant }) => note.type === 'event' && variant === 'date');
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'middle'])),
		scheduling: { newPerDay: 0 }
	});
	await learner.study();
	await expect(learner.question).toBeFocused();
	await page.keyboard.down('Space');
	await expect(page.locator('.answer')).toBeVisible();
	await page.keyboard.up('Space');
	// The first press rates; the repeated ones must not rate the next card, whose answer nobody has seen.
	for (let i = 0; i < 5; i++) await page.keyboard.down('2');
	await page.keyboard.up('2');
	await expect.poll(async () => (await learner.answers()).length).toBe(1);
	await expect(learner.question).toBeFocused();
	for (let i = 0; i < 5; i++) await page.keyboard.down('Enter');
	await page.keyboard.up('Enter');
	await expect(page.locator('.answer')).toBeVisible();
	expect(await learner.answers()).toHaveLength(1);
});

test('an item that is moved keeps the focus, up and down', async ({ learner }) => {
	const { page } = learner;
	const [card = '' as CardId] = chosenCards(1, ({ note }) => note.type === 'ordering');
	await learner.remember({ held: { [card]: 'young' }, scheduling: { newPerDay: 0 } });
	await learner.study();
	const { moveUp, moveDown, moved } = words.forms;
	const items = await itemsOf(learner).allTextContents();
	const text = items.at(-1) ?? '';
	for (const [way, places] of [
		[moveUp, [items.length - 1, items.length - 2]],
		[moveDown, [items.length - 1, items.length]]
	] as const) {
		const button = page.getByRole('button', { name: `${way}: ${text}`, exact: true });
		await reach(learner, button);
		for (const place of places) {
			await page.keyboard.press('Enter');
			await expect(page.getByRole('status').filter({ hasText: text })).toHaveText(
				moved(text, place)
			);
			await expect(button).toBeFocused();
		}
	}
});

test('keys with Ctrl, Alt or Meta stay the browser’s', async ({ learner }) => {
	const { page } = learner;
	await learner.study();
	await expect(learner.question).toBeFocused();
	for (const key of ['Control+1', 'Alt+2', 'Meta+3']) await page.keyboard.press(key);
	expect((await learner.session()).phase).toBe('asking');
});

test('the letter row is one stop, with arrows inside', async ({ learner }) => {
	const { page } = learner;
	const [card = '' as CardId] = chosenCards(
		1,
		({ note, variant }) => note.type === 'event' && variant === 'date'
	);
	await learner.remember({ held: { [card]: 'firm' }, scheduling: { newPerDay: 0 } });
	await learner.study();
	const row = page.getByRole('toolbar', { name: words.study.letters });
	await reach(learner, row.getByRole('button', { name: 'ә' }));
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel(words.forms.typeHere)).toHaveValue('қі');
	await page.keyboard.press('Tab');
	await expect(row.locator(':focus')).toHaveCount(0);
});

test('menu and report are opened and left by keys, and the focus comes back', async ({
	learner
}) => {
	const { page } = learner;
	const press = pressing(learner);
	await learner.study();
	await press(learner.button(words.study.menu));
	const dialog = page.getByRole('dialog');
	await press(dialog.getByRole('button', { name: words.menu.report }));
	await expect(dialog.getByRole('textbox')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(learner.button(words.study.menu)).toBeFocused();
});

test('all settings are changed by keys alone', async ({ learner }) => {
	const { page } = learner;
	const press = pressing(learner);
	const own = words.settings;
	await learner.visit();
	await press(page.getByRole('link', { name: words.common.settings }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.title);
	for (const [name, value] of [
		['card-lang', 'ru'],
		['buttons', '4'],
		['theme', 'light'],
		['text', 'large']
	] as const) {
		await reach(learner, page.locator(`input[name=${name}]:checked`));
		await page.keyboard.press('ArrowRight');
		await expect(page.locator(`input[name=${name}][value="${value}"]`)).toBeChecked();
	}
	await press(learner.button(`${own.newPerDay}: +5`));
	await expect(page.getByLabel(own.newPerDay, { exact: true })).toHaveValue('15');
	await reach(learner, page.getByLabel(own.reviewsPerDay, { exact: true }));
	await page.keyboard.press('Control+a');
	await page.keyboard.type('120');
	await reach(learner, page.getByLabel(own.retention));
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText(own.retentionValue(91))).toBeVisible();

	const downloading = page.waitForEvent('download');
	await press(page.getByRole('button', { name: own.saveCopyNote }));
	await downloading;
	const choosing = page.waitForEvent('filechooser');
	await press(page.getByRole('button', { name: own.restoreNote }));
	await choosing;

	await press(learner.button(own.deleteAll));
	const dialog = page.getByRole('dialog', { name: own.deleteTitle });
	await press(dialog.getByRole('button', { name: words.common.cancel }));
	await expect(dialog).toBeHidden();
	await expect(learner.button(own.deleteAll)).toBeFocused();
	await page.reload();
	await expect(page.locator('input[name=text][value=large]')).toBeChecked();
	await expect(page.getByLabel(own.reviewsPerDay, { exact: true })).toHaveValue('120');
	await expect(page.getByLabel(own.retention)).toHaveValue('91');
});

/** Presses Enter on what the Tab key reaches. */
function pressing(learner: Learner): Hand {
	return async (target) => {
		await reach(learner, target);
		await learner.page.keyboard.press('Enter');
	};
}

/** Tabs until the target has the focus, and holds it to be seen there. */
async function reach(learner: Learner, target: Locator): Promise<void> {
	const { page } = learner;
	await expect(target).toHaveCount(1);
	const isThere = () => target.evaluate((element) => element === document.activeElement);
	for (let stops = 0; !(await isThere()); stops++) {
		if (stops > 60) throw new Error(`Tab does not reach ${String(target)}`);
		await page.keyboard.press('Tab');
	}
	expect(await focusIsSeen(target), `the focus on ${String(target)}`).toEqual({
		outlined: true,
		uncovered: true
	});
}

/** Whether the focused element, or the part or label that stands for it, is outlined and not behind anything. */
function focusIsSeen(target: Locator): Promise<{ outlined: boolean; uncovered: boolean }> {
	return target.evaluate((element) => {
		const label = element.matches('input.sr') ? element.nextElementSibling : null;
		const stands = [label, element, element.querySelector('.box')].filter((one) => one !== null);
		const outlined = stands.find((one) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(one);
			return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
		});
		const shown = outlined ?? label ?? element;
		const box = shown.getBoundingClientRect();
		const hits = [0.2, 0.5, 0.8].filter((part) => {
			const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part);
			return hit !== null && (shown.contains(hit) || hit.contains(shown));
		});
		return { outlined: outlined !== undefined, uncovered: hits.length === 3 };
	});
}

/** One card of each form that a past can lead to; a new one is asked by choice. */
function oneOfEachForm(): Record<CardId, Held> {
	const one = (held: Held, suits: Parameters<typeof chosenCards>[1]): [CardId, Held][] =>
		chosenCards(1, suits).map((card) => [card, held]);
	return Object.fromEntries([
		...one('middle', ({ note, variant }) => note.type === 'event' && variant === 'date'),
		...one('middle', ({ note }) => note.type === 'cloze'),
		...one('firm', ({ note }) => note.type === 'basic' && note.match === 'law-number'),
		...one('young', ({ note }) => note.type === 'truefalse'),
		...one('young', ({ note }) => note.type === 'ordering'),
		...one('young', ({ note }) => note.type === 'matching')
	]);
}

/** The key of the right option. */
async function digitOfRight(learner: Learner): Promise<string> {
	const { open } = await learner.session();
	const right = wordsOf(shippedFace(open.item.card, open.lang));
	const texts = await learner.page.locator('button.option .box > span').allTextContents();
	return String(texts.indexOf(right) + 1);
}
