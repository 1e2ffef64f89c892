import type { Card } from '../../card/card.ts';
import type { Localized } from '../../card/localize.ts';
import { compareEdtf } from '../../answer/edtf.ts';
import { seededRandom } from '../../shared/random.ts';
import type { CardId } from '../../shared/ids.ts';
import { askCard } from '../ask-card.ts';
import { fairFace } from '../fair-face.ts';
import { mixed } from '../mixed.ts';
import { promptText } from '../prompt-text.ts';
import type { Item, Question } from '../question.ts';
import { localize } from '../../card/localize.ts';
import { cardIn } from './card-tasks.ts';
import type { Material, Task } from './mode.ts';

/** An item of a board or a line, and the card that it stands for. */
export type CardItem = Item & { readonly card: CardId };

export type PairsTask = {
	readonly kind: 'pairs';
	readonly left: readonly CardItem[];
	/** As shown: not beside their partners. */
	readonly right: readonly Item[];
	/** The right partner's id for each left id. */
	readonly partner: { readonly [left: string]: string };
};

export type LineTask = {
	readonly kind: 'line';
	/** As shown: never in order. */
	readonly items: readonly (CardItem & { readonly date: string })[];
	/** Ids in the right order. */
	readonly order: readonly string[];
};

/** A task as it is put on the screen. */
export type AskedTask =
	{ readonly kind: 'card'; readonly question: Question } | PairsTask | LineTask;

/** What a task asks. The same task, material and seed ask the same. Throws on a card that is not there. */
export function askTask(task: Task, material: Material, seed: string): AskedTask {
	switch (task.kind) {
		case 'card': {
			const { lang, pool } = material;
			const card = cardIn(material, task.card);
			const against = task.against === undefined ? {} : { against: cardIn(material, task.against) };
			return {
				kind: 'card',
				question: askCard({ card, form: task.form, lang, pool, seed, ...against })
			};
		}
		case 'pairs':
			return askPairs(task.cards, material, seed);
		case 'line':
			return askLine(task.cards, material, seed);
	}
}

function askPairs(ids: readonly CardId[], material: Material, seed: string): PairsTask {
	const pairs = ids.map((id) => pairOf(cardIn(material, id), material));
	const answers = pairs.map(({ answer }) => answer);
	const shown = mixedUp(answers, seed);
	return {
		kind: 'pairs',
		left: pairs.map(({ card, prompt }, index) => ({ id: idAt(index), card, ...prompt })),
		right: shown.map((from, index) => ({ id: idAt(index), ...(answers[from] as Localized) })),
		partner: Object.fromEntries(pairs.map((_, from) => [idAt(from), idAt(shown.indexOf(from))]))
	};
}

function pairOf(card: Card, { lang, pool }: Material) {
	const face = fairFace(card, lang, pool);
	if (face.wants !== 'answer') throw new Error(`${card.id} has no answer to be matched`);
	const prompt: Localized = { text: promptText(face.prompt), lang: face.prompt.lang };
	const { text, lang: answerLang } = face.answer;
	return { card: card.id, prompt, answer: { text, lang: answerLang } };
}

function askLine(ids: readonly CardId[], material: Material, seed: string): LineTask {
	const events = ids
		.map((id) => eventOf(cardIn(material, id), material))
		.sort((a, b) => compareEdtf(a.date, b.date));
	const shown = mixedUp(
		events.map(({ what }) => what),
		seed
	);
	return {
		kind: 'line',
		items: shown.map((from, index) => {
			const { card, date, what } = events[from] as (typeof events)[number];
			return { id: idAt(index), card, date, ...what };
		}),
		order: events.map((_, from) => idAt(shown.indexOf(from)))
	};
}

function eventOf({ id, note }: Card, { lang }: Material) {
	if (note.type !== 'event') throw new Error(`${id} is no event`);
	return { card: id, date: note.date, what: localize(note.what, lang) };
}

/** Where each place takes its text from; as it is where no other order could be told from it. */
function mixedUp(texts: readonly Localized[], seed: string): readonly number[] {
	return mixed(texts, seededRandom(seed)) ?? texts.map((_, index) => index);
}

function idAt(index: number): string {
	return String(index + 1);
}
