import type { Locator } from '@playwright/test';
import type { Face } from '../../src/lib/core/card/face.ts';
import { expect, type Learner } from './learner.ts';
import { shippedFace } from './shipped.ts';

/** How a learner gets at a button: by tapping, or by keys alone. */
export type Hand = (target: Locator) => Promise<void>;

export const tap: Hand = (target) => target.click();

/** Answers the open question rightly in whatever form it is asked, up to the marked answer. */
export async function answerRightly(learner: Learner, hand: Hand = tap): Promise<void> {
	await expect(learner.question).toBeVisible();
	const { open } = await learner.session();
	const face = shippedFace(open.item.card, open.lang);
	const { study: words, forms } = await learner.words();
	switch (open.form) {
		case 'flip':
		case 'cloze':
			return hand(learner.button(words.show));
		case 'choice':
			return hand(optionOf(learner, wordsOf(face)));
		case 'truefalse':
			if (face.wants !== 'truth') break;
			return hand(optionOf(learner, face.truth ? words.isTrue : words.isFalse));
		case 'typed':
			// The field has the focus by itself, so that one can begin to write.
			await expect(learner.page.getByLabel(forms.typeHere)).toBeFocused();
			await learner.page.keyboard.type(wordsOf(face));
			return hand(learner.button(words.check));
		case 'ordering':
			if (face.wants !== 'order') break;
			await putInOrder(
				learner,
				face.items.map(({ text }) => text),
				hand
			);
			return hand(learner.button(words.check));
		case 'matching':
			if (face.wants !== 'pairs') break;
			await pairUp(
				learner,
				face.pairs.map(([left, right]) => [left.text, right.text]),
				hand
			);
			return hand(learner.button(words.check));
	}
	throw new Error(`${open.item.card} wants something else than ${open.form}`);
}

/** After the answer: on to the next question, with "I know it" where the learner judges. */
export async function goOn(learner: Learner, hand: Hand = tap): Promise<void> {
	const words = (await learner.words()).study;
	const { open, steps } = await learner.session();
	const judges = open.form === 'flip' || open.form === 'cloze';
	// From its beginning: in Russian "Помню" stands in "Не помню" too.
	const name = new RegExp(`^${judges ? words.know : words.next}`);
	await hand(learner.page.getByRole('button', { name }));
	await movedOn(learner, steps.length);
}

/** Waits until the answer after so many steps is saved, and the next question or the last screen stands there. */
export async function movedOn(learner: Learner, steps: number): Promise<void> {
	await expect
		.poll(async () => {
			const session = await learner.keptSession();
			return session ? session.steps.length > steps : atEnd(learner);
		})
		.toBe(true);
}

/** Whether the last screen of a session stands there. */
export async function atEnd(learner: Learner): Promise<boolean> {
	const words = await learner.words();
	return (await learner.button(words.end.finish).count()) > 0;
}

/** Answers all that is asked, rightly, until the last screen. */
export async function studyToTheEnd(learner: Learner, hand: Hand = tap): Promise<number> {
	let answered = 0;
	while (!(await atEnd(learner))) {
		await answerRightly(learner, hand);
		await goOn(learner, hand);
		answered += 1;
		if (answered > 100) throw new Error('The session does not end');
	}
	return answered;
}

/** One of the answers to choose from. */
export function optionOf(learner: Learner, text: string): Locator {
	return learner.page.locator('button.option').filter({
		has: learner.page.locator('.box > span').getByText(text, { exact: true })
	});
}

/** The words that a card wants. */
export function wordsOf(face: Face): string {
	if (face.wants !== 'answer') throw new Error(`${face.card} does not want words`);
	return face.answer.text;
}

/** Moves items up, one place a press, until they stand so. */
export async function putInOrder(
	learner: Learner,
	wanted: readonly string[],
	hand: Hand = tap
): Promise<void> {
	const { moveUp } = (await learner.words()).forms;
	const texts = itemsOf(learner);
	for (const [place, text] of wanted.entries()) {
		for (;;) {
			const at = (await texts.allTextContents()).indexOf(text);
			if (at === place) break;
			await hand(learner.page.getByRole('button', { name: `${moveUp}: ${text}`, exact: true }));
			await expect.poll(async () => (await texts.allTextContents()).indexOf(text)).toBe(at - 1);
		}
	}
}

/** The items of an ordering question, as they lie. */
export function itemsOf(learner: Learner): Locator {
	return learner.page.locator('main ol .text > span:last-child');
}

/** Makes these pairs. */
export async function pairUp(
	learner: Learner,
	pairs: readonly (readonly [string, string])[],
	hand: Hand = tap
): Promise<void> {
	const { page } = learner;
	for (const [left, right] of pairs) {
		const from = page.locator('button.left').filter({
			has: page.locator('.name').getByText(left, { exact: true })
		});
		await hand(from);
		const to = page.locator('button.right-side').filter({
			has: page.locator('span').getByText(right, { exact: true })
		});
		await hand(to);
		await expect(from.locator('.partner')).toHaveText(right);
	}
}

/** The text without a letter of its longest word, as fast fingers write it. */
export function withSlip(text: string): string {
	const [longest = ''] = text.split(' ').sort((a, b) => b.length - a.length);
	return text.replace(longest, longest.slice(0, 3) + longest.slice(4));
}
