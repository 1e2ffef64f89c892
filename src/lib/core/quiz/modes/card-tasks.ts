import type { Card, Form } from '../../card/card.ts';
import { flipOf } from '../../card/form-for.ts';
import type { CardId } from '../../shared/ids.ts';
import { askableForms, askCard } from '../ask-card.ts';
import type { Done, Material, Task } from './mode.ts';

export type CardTask = Extract<Task, { kind: 'card' }>;

/** The forms in which a card can be asked, the one that turns it over last. */
export function formsOf(card: Card, { lang, pool }: Material): readonly Form[] {
	return askableForms({ card, lang, pool, seed: card.id });
}

/** The first of these forms in which the card can be asked, else the one that turns it over. */
export function firstForm(card: Card, wanted: readonly Form[], material: Material): Form {
	const { lang, pool } = material;
	// One after another: making wrong options for nothing would take long in a large deck.
	const found = wanted.find(
		(form) => askCard({ card, form, lang, pool, seed: card.id }).form === form
	);
	return found ?? flipOf(card.id);
}

/** The card with that id; throws if it is not among those that were chosen. */
export function cardIn({ cards }: Material, id: CardId): Card {
	const card = cards.find((each) => each.id === id);
	if (!card) throw new Error(`No card ${id} in this round`);
	return card;
}

/** The cards that a task names. */
export function cardsIn(task: Task): readonly CardId[] {
	if (task.kind !== 'card') return task.cards;
	return task.against === undefined ? [task.card] : [task.card, task.against];
}

/** Tells whether a task can be asked: a deck may have been updated or a card set aside since it was planned. */
export function askableOf({ cards }: Material): (task: Task) => boolean {
	const present = new Set(cards.map(({ id }) => id));
	return (task) => cardsIn(task).every((id) => present.has(id));
}

/** One card of each note, in their order, and then the others: a sibling gives its answer away. */
export function siblingsLast(cards: readonly Card[]): Card[] {
	const seen = new Set<string>();
	const first: Card[] = [];
	const siblings: Card[] = [];
	for (const card of cards) {
		const note = `${card.deck}/${card.note.id}`;
		(seen.has(note) ? siblings : first).push(card);
		seen.add(note);
	}
	return [...first, ...siblings];
}

/** Whether a task was answered rightly, at least nearly. */
export function wasRight({ marks }: Done): boolean {
	return marks.every(({ rating }) => rating > 1);
}

/** The tasks with one more, so many places from the front (or at the end). */
export function later(tasks: readonly Task[], task: Task, places: number): Task[] {
	return [...tasks.slice(0, places), task, ...tasks.slice(places)];
}

/** What is left when a task that was answered wrongly comes back at the end. */
export function wrongAgain(rest: readonly Task[], done: readonly Done[]): readonly Task[] {
	const last = done.at(-1);
	return !last || wasRight(last) ? rest : [...rest, last.task];
}
