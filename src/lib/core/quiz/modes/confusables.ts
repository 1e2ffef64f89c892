import type { Card } from '../../card/card.ts';
import type { CardId } from '../../shared/ids.ts';
import { seededRandom, shuffled } from '../../shared/random.ts';
import { canAskAgainst } from '../ask-card.ts';
import { wrongAgain } from './card-tasks.ts';
import type { Material, Mode, Setup, Task } from './mode.ts';

/** Each of two cards that are taken for one another, asked beside the other's answer. */
export const confusables: Mode = { id: 'confusables', practice: 'game', plan, after: wrongAgain };

function plan({ cards, pool, lang }: Material, setup: Setup, seed: string): Task[] {
	const byId = new Map(cards.map((card) => [card.id, card]));
	const tasks = (setup.mixedUp ?? []).flatMap(([a, b]) => [
		...asked(byId.get(a), byId.get(b)),
		...asked(byId.get(b), byId.get(a))
	]);
	return shuffled(tasks, seededRandom(seed)).slice(0, setup.count ?? Infinity);

	function asked(card: Card | undefined, against: Card | undefined): Task[] {
		if (!card || !against) return [];
		const isFair = canAskAgainst({ card, lang, pool, seed: card.id, against });
		return isFair ? [taskOf(card.id, against.id)] : [];
	}
}

function taskOf(card: CardId, against: CardId): Task {
	return { kind: 'card', card, form: 'choice', against };
}
