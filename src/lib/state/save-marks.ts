import { MODES } from '../core/quiz/modes/index.ts';
import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import type { Material, Task, TaskAnswer } from '../core/quiz/modes/mode.ts';
import type { Round } from '../core/quiz/modes/round.ts';
import { mistakenFor } from '../core/quiz/mistaken-for.ts';
import { cardParts, type CardId, type DeckId } from '../core/shared/ids.ts';
import { now } from './clock.ts';
import type { Ready } from './ready.ts';

/** An answer of a round that is to be saved: the last of `round.done`, to what was asked. */
export type AnswerToSave = {
	readonly round: Round;
	readonly asked: AskedTask;
	readonly answer: TaskAnswer;
	readonly material: Material;
	readonly versions: ReadonlyMap<DeckId, number>;
};

/** The operation of a card's answer: the same after a reload, so that nothing is saved twice. */
export function opOf({ seed, done }: Round, card: CardId): string {
	return `${seed}/${done.length - 1}/${card}`;
}

/** Saves an entry for each card of the answer; gives how many of them counted as reviews of cards that were due. */
export async function saveMarks(
	{ storage, profile }: Ready,
	{ round, asked, answer, material, versions }: AnswerToSave,
	op: (card: CardId) => string = (card) => opOf(round, card)
): Promise<number> {
	const done = round.done.at(-1);
	const mistaken = mistakenIn(asked, answer, material, done?.task);
	let reviews = 0;
	for (const { card, form, rating } of done?.marks ?? []) {
		const saved = await storage.log({
			kind: 'practice',
			mode: MODES[round.mode].practice,
			op: op(card),
			profile,
			moment: now(),
			card,
			form,
			lang: material.lang,
			rating,
			took: (done?.took ?? 0) / (done?.marks.length ?? 1),
			deckVersion: versions.get(cardParts(card).deck) ?? 0,
			...mistakenAs(mistaken ?? pairedWith(card, { asked, answer, material }))
		});
		if (saved.saved && saved.value.entry.kind === 'review') reviews += 1;
	}
	return reviews;
}

/** Takes the entries of the round's last answer back: in the log they stay, and count no more. */
export async function takeBack({ storage, profile }: Ready, round: Round): Promise<void> {
	for (const { card } of round.done.at(-1)?.marks ?? []) {
		const of = opOf(round, card);
		if (storage.forget(of)) continue;
		await storage.log({ kind: 'undo', op: `${of}/undo`, profile, moment: now(), of });
	}
}

function mistakenAs(mistaken: CardId | null): { mistakenFor?: CardId } {
	return mistaken === null ? {} : { mistakenFor: mistaken };
}

/** On a board of pairs, the card whose answer was put to this one's question; null where it is of another kind. */
function pairedWith(
	card: CardId,
	{ asked, answer, material }: Pick<AnswerToSave, 'asked' | 'answer' | 'material'>
): CardId | null {
	if (asked.kind !== 'pairs' || answer.kind !== 'pairs') return null;
	const own = asked.left.find((item) => item.card === card);
	const right = own && answer.instead?.[own.id];
	const other = asked.left.find(({ id }) => asked.partner[id] === right)?.card;
	const kind = kindOf(card, material);
	if (other === undefined || kind === undefined || kindOf(other, material) !== kind) return null;
	return other;
}

function kindOf(id: CardId, { cards }: Material): string | undefined {
	return cards.find((card) => card.id === id)?.note.kind;
}

/** The card whose answer was given instead, where a wrong answer tells. */
function mistakenIn(
	asked: AskedTask,
	answer: TaskAnswer,
	{ cards, pool }: Material,
	task: Task | undefined
): CardId | null {
	if (asked.kind !== 'card' || answer.kind !== 'card') return null;
	const { question } = asked;
	if (question.form === 'flip' || question.form === 'cloze') return null;
	const card = cards.find(({ id }) => id === question.face.card);
	const against = cards.find(({ id }) => task?.kind === 'card' && id === task.against);
	return card ? mistakenFor(card, question, answer.answer, pool, against) : null;
}
