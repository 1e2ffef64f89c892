import { cardsOf } from '../core/card/cards-of.ts';
import type { Card } from '../core/card/card.ts';
import { faceOf } from '../core/card/face-of.ts';
import { formFor } from '../core/card/form-for.ts';
import type { Deck } from '../core/deck/deck.ts';
import { askCard, hasChoice } from '../core/quiz/ask-card.ts';
import type { Pool } from '../core/quiz/pool.ts';
import type { Question } from '../core/quiz/question.ts';
import type { Open, SessionItem } from '../core/session/session.ts';
import type { CardId, DeckId } from '../core/shared/ids.ts';
import type { Lang } from '../core/shared/lang.ts';
import type { StudyItem } from '../storage/index.ts';
import type { Ready } from './ready.ts';

type Head = Pick<Deck, 'title' | 'sources'>;

/** The cards of a session, with all that asking them needs. */
export class SessionCards {
	readonly cards: ReadonlyMap<CardId, Card>;
	#items: ReadonlyMap<CardId, StudyItem>;
	#pool: Pool;
	#decks: ReadonlyMap<DeckId, Head>;

	private constructor(items: readonly StudyItem[], pool: Pool, decks: ReadonlyMap<DeckId, Head>) {
		const notes = new Map<string, StudyItem>();
		for (const item of items) notes.set(`${item.deck}/${item.note.id}`, item);
		const cards = [...notes.values()].flatMap(({ deck, note }) => cardsOf(deck, note));
		this.cards = new Map(cards.map((card) => [card.id, card]));
		this.#items = new Map(items.map((item) => [item.card, item]));
		this.#pool = pool;
		this.#decks = decks;
	}

	/** Reads what the wrong options and the captions of these cards need. */
	static async read({ storage, profile }: Ready, items: readonly StudyItem[]) {
		const own = [...new Set(items.map(({ deck }) => deck))];
		const pool = await storage.pool(profile, own);
		const decks = await storage.decks();
		return new SessionCards(items, pool, new Map(decks.map(({ id, head }) => [id, head])));
	}

	item(card: CardId): StudyItem | undefined {
		return this.#items.get(card);
	}

	head(deck: DeckId): Head | undefined {
		return this.#decks.get(deck);
	}

	/** How a card is to be asked. */
	pose({ card: id, memory }: SessionItem, lang: Lang): Pick<Open, 'form' | 'lang'> {
		const card = this.#cardOf(id);
		const request = { card, lang, pool: this.#pool, seed: id };
		return { form: formFor(faceOf(card, lang), memory, hasChoice(request)), lang };
	}

	ask({ item, form, lang, seed }: Open): Question {
		return askCard({ card: this.#cardOf(item.card), form, lang, pool: this.#pool, seed });
	}

	#cardOf(id: CardId): Card {
		const card = this.cards.get(id);
		if (!card) throw new Error(`No card ${id} in this session`);
		return card;
	}
}
