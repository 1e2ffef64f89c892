import { cardsOf } from '../core/card/cards-of.ts';
import type { Card } from '../core/card/card.ts';
import { faceOf } from '../core/card/face-of.ts';
import { formFor } from '../core/card/form-for.ts';
import type { Deck } from '../core/deck/deck.ts';
import { askCard, hasChoice } from '../core/quiz/ask-card.ts';
import type { Answer } from '../core/quiz/grade-answer.ts';
import type { Pool } from '../core/quiz/pool.ts';
import type { MarkedQuestion, Question } from '../core/quiz/question.ts';
import type { Open, SessionItem } from '../core/session/session.ts';
import { cardParts, type CardId, type DeckId } from '../core/shared/ids.ts';
import type { Lang } from '../core/shared/lang.ts';
import type { DeckRow, StudyCard } from '../storage/index.ts';
import type { Ready } from './ready.ts';

/** So many cards are read before the first is shown; the others while it is read. */
const FIRST = 8;

/** The cards of a session, with all that asking them needs. */
export class SessionCards {
	#readRest: () => Promise<readonly StudyCard[]>;
	#whole: Promise<void> | null = null;
	#cards = new Map<CardId, Card>();
	#versions = new Map<DeckId, number>();
	#pool: Pool;
	#heads: ReadonlyMap<DeckId, DeckRow['head']>;

	private constructor(
		first: readonly StudyCard[],
		readRest: () => Promise<readonly StudyCard[]>,
		pool: Pool,
		decks: readonly DeckRow[]
	) {
		this.#readRest = readRest;
		this.#pool = pool;
		this.#heads = new Map(decks.map(({ id, head }) => [id, head]));
		this.#add(first);
	}

	/** Reads these cards, the one that is asked first before the others, and what their wrong options need. */
	static async read(
		{ storage, profile }: Ready,
		cards: readonly CardId[],
		decks: readonly DeckRow[]
	): Promise<SessionCards> {
		const own = [...new Set(cards.map((card) => cardParts(card).deck))];
		const first = await storage.studyCards(profile, cards.slice(0, FIRST));
		const pool = await storage.pool(profile, own);
		const rest = cards.slice(FIRST);
		const read = new SessionCards(first, () => storage.studyCards(profile, rest), pool, decks);
		// If it fails, whoever needs a card of the rest hears of it.
		read.whole().catch(() => {});
		return read;
	}

	/** Resolves when all cards are there, and not only the first; reads them again if that failed before. */
	whole(): Promise<void> {
		this.#whole ??= this.#readRest().then(
			(more) => this.#add(more),
			(error: unknown) => {
				this.#whole = null;
				throw error;
			}
		);
		return this.#whole;
	}

	card(id: CardId): Card | undefined {
		return this.#cards.get(id);
	}

	/** The deck's title and sources. */
	head(deck: DeckId): Pick<Deck, 'title' | 'sources'> | undefined {
		return this.#heads.get(deck);
	}

	/** The version of the deck out of which the card is asked. */
	version(card: CardId): number {
		return this.#versions.get(cardParts(card).deck) ?? 0;
	}

	/** How a card is to be asked. */
	pose({ card: id, memory }: SessionItem, lang: Lang): Pick<Open, 'form' | 'lang'> {
		const card = this.#cardOf(id);
		const request = { card, lang, pool: this.#pool, seed: id };
		return { form: formFor(faceOf(card, lang), memory, () => hasChoice(request)), lang };
	}

	ask({ item, form, lang, seed }: Open): Question {
		return askCard({ card: this.#cardOf(item.card), form, lang, pool: this.#pool, seed });
	}

	/** The card whose answer was given instead; null where it was right or nobody else's, and where that cannot be found out. */
	async mistakenFor(
		item: SessionItem,
		question: MarkedQuestion,
		answer: Answer
	): Promise<CardId | null> {
		try {
			const { mistakenFor } = await import('../core/quiz/mistaken-for.ts');
			return mistakenFor(this.#cardOf(item.card), question, answer, this.#pool);
		} catch {
			// Its code could not be fetched: the answer is worth more than what it was mistaken for.
			return null;
		}
	}

	#add(studied: readonly StudyCard[]): void {
		for (const { deck, note, deckVersion } of studied) {
			this.#versions.set(deck, deckVersion);
			for (const card of cardsOf(deck, note)) this.#cards.set(card.id, card);
		}
	}

	#cardOf(id: CardId): Card {
		const card = this.#cards.get(id);
		if (!card) throw new Error(`No card ${id} in this session`);
		return card;
	}
}
