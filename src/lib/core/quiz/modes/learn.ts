import type { Form } from '../../card/card.ts';
import { seededRandom, shuffled } from '../../shared/random.ts';
import { cardIn, firstForm, later, siblingsLast, wasRight, type CardTask } from './card-tasks.ts';
import type { Done, Material, Mode, Setup, Task } from './mode.ts';

/** So many other cards come before one is asked again. */
const LATER = 3;

/** The easiest form first. */
const AIDED: readonly Form[] = ['choice', 'truefalse', 'matching', 'ordering'];

/** Nothing stands there that only has to be recognised, as far as the card can be asked so. */
const UNAIDED: readonly Form[] = ['typed', 'ordering', 'matching', 'truefalse'];

/** Mixed forms until every card was recalled once without options to choose from. */
export const learn: Mode = { id: 'learn', practice: 'game', plan, after };

function plan(material: Material, { count = Infinity }: Setup, seed: string): Task[] {
	return siblingsLast(shuffled(material.cards, seededRandom(seed)))
		.slice(0, count)
		.map((card) => ({ kind: 'card', card: card.id, form: firstForm(card, AIDED, material) }));
}

function after(rest: readonly Task[], done: readonly Done[], material: Material): readonly Task[] {
	const last = done.at(-1);
	if (last?.task.kind !== 'card') return rest;
	const next = nextOf(last.task, wasRight(last), material);
	return next ? later(rest, next, LATER) : rest;
}

/** How the card is asked next; null once it was recalled. */
function nextOf(task: CardTask, isRight: boolean, material: Material): CardTask | null {
	const card = cardIn(material, task.card);
	const unaided = firstForm(card, UNAIDED, material);
	if (!isRight) return { ...task, form: firstForm(card, AIDED, material) };
	return task.form === unaided ? null : { ...task, form: unaided };
}
