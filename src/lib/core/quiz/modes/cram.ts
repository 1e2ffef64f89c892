import type { Form } from '../../card/card.ts';
import { seededRandom, shuffled } from '../../shared/random.ts';
import { firstForm, siblingsLast, wrongAgain } from './card-tasks.ts';
import type { Mode } from './mode.ts';

const QUICK: readonly Form[] = ['choice', 'truefalse', 'ordering', 'matching'];

/** Everything that was chosen, quickly; what was wrong comes back at the end until it is right. */
export const cram: Mode = {
	id: 'cram',
	practice: 'cram',
	plan: (material, { count = Infinity }, seed) =>
		siblingsLast(shuffled(material.cards, seededRandom(seed)))
			.slice(0, count)
			.map((card) => ({ kind: 'card', card: card.id, form: firstForm(card, QUICK, material) })),
	after: wrongAgain
};
