import { DAY, MINUTE } from '../../src/lib/core/shared/time.ts';
import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { answerRightly, goOn, studyToTheEnd } from './answering.ts';
import { whenKeptOffline, whenReady } from './fixtures.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { chosenCards, shippedFace } from './shipped.ts';

const words = WORDS.kk;

test.describe('a session', () => {
	test('ends with what was learnt and when to come back, and a day later asks exactly what is due', async ({
		learner
	}) => {
		const { page } = learner;
		await learner.study();
		await studyToTheEnd(learner);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.end.endTitle);
		await expect(page.getByText(words.end.learnt)).toBeVisible();
		const [first] = await learner.answers();
		const face = shippedFace(first?.card ?? '', 'kk');
		await expect(page.locator('main li').first()).toContainText(
			face.wants === 'answer' ? face.answer.text : ''
		);
		await expect(page.locator('main')).toContainText(`${words.time.tomorrow}, 23\u00A0қараша`);
		await learner.button(words.end.finish).click();
		await expect(page.getByRole('heading', { name: words.today.doneTitle })).toBeVisible();

		await learner.wait(DAY);
		await learner.visit();
		const due = (await learner.schedules()).filter(
			({ due: when }) => when && 'day' in when && when.day <= 20_780
		);
		await expect(page.locator('.hero .soft')).toHaveText(words.today.parts(due.length, 10));
		await page.getByRole('link', { name: words.today.start }).click();
		await expect(learner.question).toBeVisible();
		const { open, waiting } = await learner.session();
		const asked = [open.item, ...waiting].filter(({ isNew }) => !isNew).map(({ card }) => card);
		expect(asked.sort()).toEqual(due.map(({ card }) => card).sort());
		expect([open.item, ...waiting].filter(({ isNew }) => isNew)).toHaveLength(10);
	});

	test('brings a forgotten card back before it ends', async ({ learner }) => {
		await onlyTwoCards(learner);
		const forgotten = (await learner.session()).open.item.card;
		await learner.button(words.study.dontKnow).click();
		await goOn(learner);
		expect((await learner.session()).open.item.card).not.toBe(forgotten);
		await learner.wait(10 * MINUTE);
		await answerRightly(learner);
		await goOn(learner);
		expect((await learner.session()).open.item.card).toBe(forgotten);
		await answerRightly(learner);
		await goOn(learner);
		const answers = (await learner.answers()).filter(({ card }) => card === forgotten);
		expect(answers.map(({ rating }) => rating)).toEqual([1, 3]);
	});

	test('takes back several answers, the last first, in the log too', async ({ learner }) => {
		await learner.study();
		const asked = [];
		for (let step = 0; step < 3; step++) {
			asked.push((await learner.session()).open);
			await answerRightly(learner);
			await goOn(learner);
		}
		for (const open of asked.reverse()) {
			await learner.button(words.study.undo).click();
			await expect.poll(async () => (await learner.session()).open.item.card).toBe(open.item.card);
			expect((await learner.session()).open).toMatchObject({ seed: open.seed, form: open.form });
		}
		await expect(learner.button(words.study.undo)).toHaveAttribute('aria-disabled', 'true');
		const kinds = (await learner.log()).map(({ kind }) => kind);
		expect(kinds).toEqual(['review', 'review', 'review', 'void', 'void', 'void']);
		const begun = (await learner.schedules()).filter(({ memory }) => memory !== null);
		expect(begun).toEqual([]);
	});

	test('stands where it was after a reload, in a new tab and after Back', async ({ learner }) => {
		const { page } = learner;
		await learner.remember({
			held: Object.fromEntries(typedCards(2).map((card) => [card, 'firm'])),
			scheduling: { newPerDay: 0 }
		});
		await learner.visit();
		await page.getByRole('link', { name: words.today.start }).click();
		await answerRightly(learner);
		await goOn(learner);
		const before = (await learner.session()).open;
		const field = page.getByLabel(words.forms.typeHere);
		await field.fill('жартылай жаз');

		await page.reload();
		await whenReady(page);
		await expect(field).toHaveValue('жартылай жаз');
		expect((await learner.session()).open).toMatchObject({ seed: before.seed });
		await expect(page.getByText(words.study.left(1))).toBeVisible();

		await page.goBack();
		await expect(page.getByRole('link', { name: words.today.goOn })).toBeVisible();
		await page.getByRole('link', { name: words.today.goOn }).click();
		await expect(field).toHaveValue('жартылай жаз');

		const tab = await learner.otherTab();
		await page.close();
		await tab.study();
		await expect(tab.page.getByLabel(words.forms.typeHere)).toHaveValue('жартылай жаз');
		expect((await tab.session()).open).toMatchObject({ seed: before.seed });
	});

	test('shows a marked answer again after a reload, and it is not saved twice', async ({
		learner
	}) => {
		await learner.study();
		await answerRightly(learner);
		await learner.page.reload();
		await expect(learner.page.locator('.option.right')).toBeVisible();
		await goOn(learner);
		expect(await learner.answers()).toHaveLength(1);
	});

	test('in two tabs loses nothing', async ({ learner }) => {
		await learner.study('?deck=zandar');
		const other = await learner.otherTab();
		await other.study('?deck=manyzdy-datalar');
		for (const tab of [learner, other, learner, other]) {
			await tab.page.bringToFront();
			await tab.page.locator('button.option').first().click();
			const before = (await learner.answers()).length;
			await tab.page.getByRole('button', { name: words.study.next }).click();
			await expect.poll(async () => (await learner.answers()).length).toBe(before + 1);
		}
		const ids = (await learner.log()).map(({ id }) => id);
		expect(new Set(ids).size).toBe(4);
	});

	test('of the same deck in two tabs saves every answer of both', async ({ learner }) => {
		await learner.study('?deck=zandar');
		const other = await learner.otherTab();
		await other.study('?deck=zandar');
		for (const tab of [learner, other]) {
			await tab.page.bringToFront();
			await tab.page.locator('button.option').first().click();
			await tab.page.getByRole('button', { name: words.study.next }).click();
		}
		await expect.poll(async () => (await learner.answers()).length).toBe(2);
		const schedules = await learner.schedules();
		const reps = schedules.reduce((sum, { memory }) => sum + (memory?.reps ?? 0), 0);
		expect(reps).toBe(2);
	});

	test('lets a wrong fact be reported: card and text are copied', async ({ learner }) => {
		const { page } = learner;
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await learner.study();
		const { open } = await learner.session();
		const face = shippedFace(open.item.card, 'kk');
		await learner.button(words.study.menu).click();
		await learner.button(words.menu.report).click();
		await learner.button(words.menu.copy).click();
		await expect(page.getByText(words.menu.copied)).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(open.item.card);
		const [part] = face.prompt.parts;
		expect(copied).toContain(part && 'text' in part ? part.text : '');
		expect(copied).toContain(face.wants === 'answer' ? face.answer.text : '');
	});

	test('takes letters of the row at the caret', async ({ learner }) => {
		const { page } = learner;
		await learner.remember({
			held: Object.fromEntries(typedCards(1).map((card) => [card, 'firm'])),
			scheduling: { newPerDay: 0 }
		});
		await learner.study();
		const field = page.getByLabel(words.forms.typeHere);
		await expect(field).toBeFocused();
		await field.fill('алды');
		await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 2));
		for (const letter of ['ғ', 'і']) {
			await page
				.getByRole('toolbar', { name: words.study.letters })
				.getByRole('button', { name: letter, exact: true })
				.click();
		}
		await expect(field).toHaveValue('ағіды');
		await expect(field).toBeFocused();
		expect((await learner.session()).open.draft).toEqual({ form: 'typed', text: 'ағіды' });
	});

	test('offers more when nothing is left: mistakes, new cards, reviews ahead', async ({
		learner
	}) => {
		const { page } = learner;
		await onlyTwoCards(learner);
		await learner.button(words.study.dontKnow).click();
		await goOn(learner);
		await learner.wait(10 * MINUTE);
		await studyToTheEnd(learner);
		await learner.button(words.end.finish).click();
		for (const only of ['mistakes', 'more', 'ahead']) {
			await page.locator(`a[href$="only=${only}"]`).click();
			await expect(learner.question).toBeVisible();
			const { open, waiting } = await learner.session();
			expect([open.item, ...waiting].every(({ isNew }) => isNew === (only === 'more'))).toBe(true);
			await page.evaluate(() => {
				for (const key of Object.keys(localStorage)) {
					if (key.startsWith('qaitala/session/')) localStorage.removeItem(key);
				}
			});
			await learner.visit();
		}
	});
});

test.describe('with the server gone', () => {
	test.use({ serviceWorkers: 'allow' });

	for (const lang of LANGS) {
		test(`a whole session is studied in ${lang}`, async ({ learner, site }) => {
			await learner.visit(`?lang=${lang}`);
			await whenKeptOffline(learner.page);
			await site.stop();
			await learner.page.getByRole('link', { name: WORDS[lang].today.start }).click();
			await expect(learner.question).toBeVisible();
			const answered = await studyToTheEnd(learner);
			const answers = await learner.answers();
			expect(answers).toHaveLength(answered);
			expect(new Set(answers.map((answer) => answer.lang))).toEqual(new Set([lang]));
			await learner.page.reload();
			await whenReady(learner.page);
		});
	}
});

/** A session over two statements, and nothing else for today. */
async function onlyTwoCards(learner: Learner): Promise<void> {
	const cards = chosenCards(2, ({ note }) => note.type === 'truefalse');
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'young'])),
		scheduling: { newPerDay: 0 }
	});
	await learner.study();
}

function typedCards(count: number) {
	return chosenCards(count, ({ note, variant }) => note.type === 'event' && variant === 'date');
}
