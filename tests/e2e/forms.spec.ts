import type { Form } from '../../src/lib/core/card/card.ts';
import type { CardId } from '../../src/lib/core/shared/ids.ts';
import {
	answerRightly,
	itemsOf,
	goOn,
	movedOn,
	optionOf,
	pairUp,
	putInOrder,
	withSlip,
	wordsOf
} from './answering.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import type { Held } from './past.ts';
import { chosenCards, shippedFace } from './shipped.ts';

const words = { ...WORDS.kk.study, ...WORDS.kk.forms, ...WORDS.kk.menu };

test('a new card is asked by choice: right, wrong, guessed, unknown', async ({ learner }) => {
	// A deck whose first cards all have options to choose from.
	await learner.study('?deck=zandar');
	await expectForm(learner, 'choice');
	await answerRightly(learner);
	await expect(learner.page.locator('.option.right')).toContainText(words.right);
	await expectExplained(learner);
	await goOn(learner);

	await optionOf(learner, await wrongOption(learner)).click();
	await expect(learner.page.locator('.option.wrong')).toContainText(words.yoursWrong);
	await expect(learner.page.locator('.option.right')).toContainText(words.thisIsRight);
	await expect(learner.button(words.guessed)).toHaveCount(0);
	await goOn(learner);

	await answerRightly(learner);
	await learner.button(words.guessed).click();
	await movedOn(learner, 2);

	await learner.button(words.dontKnow).click();
	await expect(learner.page.locator('.option.right')).toContainText(words.thisIsRight);
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['choice 3', 'choice 1', 'choice 1', 'choice 1']);
	const guesses = (await learner.log()).map((entry) => 'guessed' in entry && entry.guessed);
	expect(guesses).toEqual([false, false, true, false]);
});

test('a card that is held for weeks is typed: exact, without Kazakh letters, wrong', async ({
	learner
}) => {
	await have(learner, 'firm', kazakhAnswers(3));
	await expectForm(learner, 'typed');
	await answerRightly(learner);
	await expect(learner.page.locator('.verdict')).toHaveText(words.right);
	await expectExplained(learner);
	await goOn(learner);

	await type(learner, russianLetters(await rightAnswer(learner)));
	await expect(learner.page.locator('.verdict')).toHaveText(words.nearly);
	await expect(learner.page.getByText(words.lettersNote)).toBeVisible();
	await expect(learner.page.locator('.spelled')).toHaveText(await rightAnswer(learner));
	await goOn(learner);

	await type(learner, 'мүлдем басқа нәрсе');
	await expect(learner.page.locator('.verdict')).toHaveText(words.wrong);
	await expect(learner.page.locator('.spelled')).toHaveText(await rightAnswer(learner));
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['typed 3', 'typed 3', 'typed 1']);
});

test('a slip of the pen counts as Hard if it was meant, else as forgotten', async ({ learner }) => {
	await have(learner, 'firm', kazakhAnswers(2));
	for (const [step, answer] of [words.meant, words.notMeant].entries()) {
		await type(learner, withSlip(await rightAnswer(learner)));
		await expect(learner.page.getByText(words.meantQuestion)).toBeVisible();
		await learner.button(answer).click();
		await movedOn(learner, step);
	}
	expect(await ratings(learner)).toEqual(['typed 2', 'typed 1']);
});

test('an answer that is right in another language of the deck is right, and said', async ({
	learner
}) => {
	await have(learner, 'firm', kazakhAnswers(1));
	const { open } = await learner.session();
	await type(learner, wordsOf(shippedFace(open.item.card, 'ru')));
	await expect(learner.page.locator('.verdict')).toHaveText(words.right);
	await expect(learner.page.getByText(words.otherLang(words.langName.ru))).toBeVisible();
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['typed 3']);
});

test('a card that is held for days is turned over, and the learner judges', async ({ learner }) => {
	await have(learner, 'middle', eventDates(2));
	await expectForm(learner, 'flip');
	await learner.button(words.show).click();
	await expect(learner.page.locator('.answer')).toHaveText(await rightAnswer(learner));
	await expectExplained(learner);
	await goOn(learner);
	// The whole empty page turns the card over, too.
	await learner.page.locator('main').click({ position: { x: 200, y: 400 } });
	await learner.button(words.forgot).click();
	await movedOn(learner, 1);
	expect(await ratings(learner)).toEqual(['flip 3', 'flip 1']);
});

test('a cloze card uncovers its blank', async ({ learner }) => {
	await have(
		learner,
		'middle',
		chosenCards(1, ({ note }) => note.type === 'cloze')
	);
	await expectForm(learner, 'cloze');
	const right = await rightAnswer(learner);
	await expect(learner.question).not.toContainText(right);
	await learner.button(words.show).click();
	await expect(learner.question.locator('mark').first()).toHaveText(right);
	await expectExplained(learner);
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['cloze 3']);
});

test('a statement is true or false, and a false one is corrected', async ({ learner }) => {
	await have(
		learner,
		'young',
		chosenCards(2, ({ note }) => note.type === 'truefalse' && !note.answer && !!note.correction)
	);
	await expectForm(learner, 'truefalse');
	await answerRightly(learner);
	await expect(learner.page.locator('.option.right')).toContainText(words.right);
	await expect(learner.page.locator('.correction')).toBeVisible();
	await expectExplained(learner);
	await goOn(learner);
	await optionOf(learner, words.isTrue).click();
	await expect(learner.page.locator('.option.wrong')).toContainText(words.yoursWrong);
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['truefalse 3', 'truefalse 1']);
});

test('events are put in order: all right, or given up', async ({ learner }) => {
	await have(
		learner,
		'young',
		chosenCards(2, ({ note }) => note.type === 'ordering')
	);
	await expectForm(learner, 'ordering');
	await answerRightly(learner);
	const places = (await rightOrder(learner)).length;
	await expect(learner.page.locator('main li.right')).toHaveCount(places);
	await expectExplained(learner);
	await goOn(learner);

	await learner.button(words.dontKnow).click();
	// Nothing was put anywhere, so the right order stands there and nothing is called wrong.
	await expect(itemsOf(learner)).toHaveText(await rightOrder(learner));
	await expect(learner.page.locator('main li.wrong')).toHaveCount(0);
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['ordering 3', 'ordering 1']);
});

test('two events of six that have changed places are nearly right', async ({ learner }) => {
	await have(
		learner,
		'young',
		chosenCards(1, ({ note }) => note.type === 'ordering' && note.items.length > 5)
	);
	const [first = '', second = '', ...others] = await rightOrder(learner);
	await putInOrder(learner, [second, first, ...others]);
	await learner.button(words.check).click();
	await expect(learner.page.locator('main li.wrong')).toHaveCount(2);
	await expect(learner.page.locator('ol.order li').first()).toContainText(first);
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['ordering 2']);
});

test('sides are matched: all right, two changed, given up', async ({ learner }) => {
	await have(
		learner,
		'young',
		chosenCards(3, ({ note }) => note.type === 'matching' && note.pairs.length < 6)
	);
	await expectForm(learner, 'matching');
	await answerRightly(learner);
	const pairs = (await rightPairs(learner)).length;
	await expect(learner.page.locator('button.left.right')).toHaveCount(pairs);
	await expectExplained(learner);
	await goOn(learner);

	const [[a, x] = ['', ''], [b, y] = ['', ''], ...others] = await rightPairs(learner);
	await pairUp(learner, [[a, y], [b, x], ...others]);
	await learner.button(words.check).click();
	await expect(learner.page.locator('button.left.wrong')).toHaveCount(2);
	await goOn(learner);

	await learner.button(words.dontKnow).click();
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['matching 3', 'matching 1', 'matching 1']);
});

test('the card may always be turned over instead', async ({ learner }) => {
	await learner.study();
	await learner.button(words.menu).click();
	await learner.button(words.takeFlip).click();
	await expectForm(learner, 'flip');
	await expect(learner.question, 'the menu gives the keys to the card').toBeFocused();
	await learner.page.keyboard.press('Space');
	await goOn(learner);
	expect(await ratings(learner)).toEqual(['flip 3']);
});

/** A session over these cards only, all held so. */
async function have(learner: Learner, held: Held, cards: readonly CardId[]): Promise<void> {
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, held])),
		scheduling: { newPerDay: 0 }
	});
	await learner.study();
}

async function expectForm(learner: Learner, form: Form): Promise<void> {
	await expect.poll(async () => (await learner.session()).open.form).toBe(form);
}

/** The explanation and the source stand under the answer, in the language of the cards. */
async function expectExplained(learner: Learner): Promise<void> {
	const { open } = await learner.session();
	const { explain, source } = shippedFace(open.item.card, open.lang);
	if (!source) throw new Error(`${open.item.card} has no source`);
	if (explain) await expect(learner.page.getByText(explain.text)).toBeVisible();
	const cite = learner.page.locator('.cite summary');
	await expect(cite).toContainText(WORDS.kk.explained.source);
	await cite.click();
	await expect(learner.page.locator('.cite details p').first()).toBeVisible();
}

async function ratings(learner: Learner): Promise<string[]> {
	return (await learner.answers()).map(({ form, rating }) => `${form} ${rating}`);
}

async function type(learner: Learner, text: string): Promise<void> {
	await learner.page.getByLabel(words.typeHere).fill(text);
	await learner.button(words.check).click();
}

async function rightAnswer(learner: Learner): Promise<string> {
	const { open } = await learner.session();
	return wordsOf(shippedFace(open.item.card, open.lang));
}

async function wrongOption(learner: Learner): Promise<string> {
	const right = await rightAnswer(learner);
	const texts = await learner.page.locator('button.option .box > span').allTextContents();
	const wrong = texts.find((text) => text !== right);
	if (wrong === undefined) throw new Error('There is nothing wrong to choose');
	return wrong;
}

async function rightOrder(learner: Learner): Promise<string[]> {
	const face = shippedFace((await learner.session()).open.item.card, 'kk');
	return face.wants === 'order' ? face.items.map(({ text }) => text) : [];
}

async function rightPairs(learner: Learner): Promise<[string, string][]> {
	const face = shippedFace((await learner.session()).open.item.card, 'kk');
	return face.wants === 'pairs' ? face.pairs.map(([left, right]) => [left.text, right.text]) : [];
}

function eventDates(count: number): CardId[] {
	return chosenCards(count, ({ note, variant }) => note.type === 'event' && variant === 'date');
}

/** Cards whose answer is a short Kazakh text with letters that Russian lacks. */
function kazakhAnswers(count: number): CardId[] {
	return chosenCards(count, ({ id, note, variant }) => {
		if (note.type !== 'basic' || variant !== 'forward' || (note.match ?? 'text') !== 'text')
			return false;
		const right = wordsOf(shippedFace(id, 'kk'));
		return right.length > 7 && right.length <= 30 && russianLetters(right) !== right;
	});
}

/** As one types on a Russian keyboard. */
function russianLetters(text: string): string {
	const plain: Record<string, string> = {
		ә: 'а',
		ғ: 'г',
		қ: 'к',
		ң: 'н',
		ө: 'о',
		ұ: 'у',
		ү: 'у',
		һ: 'х',
		і: 'и'
	};
	return text.replace(/[әғқңөұүһі]/g, (letter) => plain[letter] ?? letter);
}
