import type { Form } from '../../card/card.ts';
import { seededRandom, shuffled } from '../../shared/random.ts';
import { formsOf, siblingsLast } from './card-tasks.ts';
import type { Material, Mode, Setup, Task } from './mode.ts';

/** The forms that the program marks. */
export const MARKED_FORMS: readonly Form[] = [
	'choice',
	'typed',
	'truefalse',
	'ordering',
	'matching'
];

/** Questions in the chosen forms, each card once. */
export const quiz: Mode = {
	id: 'quiz',
	practice: 'quiz',
	plan,
	after: (rest) => rest
};

function plan(material: Material, { count = Infinity, forms = MARKED_FORMS }: Setup, seed: string) {
	const random = seededRandom(seed);
	const tasks: Task[] = [];
	for (const card of siblingsLast(shuffled(material.cards, random))) {
		if (tasks.length >= count) break;
		const [form] = shuffled(
			formsOf(card, material).filter((each) => forms.includes(each)),
			random
		);
		if (form !== undefined) tasks.push({ kind: 'card', card: card.id, form });
	}
	return tasks;
}
