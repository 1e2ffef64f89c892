import type { Deck } from '../core/deck/deck.ts';
import type { Material, ModeId } from '../core/quiz/modes/mode.ts';
import { withoutMissing } from '../core/quiz/modes/round.ts';
import type { DeckId } from '../core/shared/ids.ts';
import { materialOf, playDeck, type PlayDeck } from './play-material.ts';
import type { Ready } from './ready.ts';
import { readChoice, readRound, type Address, type Choice, type KeptRound } from './saved-round.ts';

/** A round that was left, as far as it can be gone on with. */
export type LeftRound = {
	readonly kept: KeptRound;
	readonly material: Material;
	/** Questions that were taken out of it, since their cards are gone. */
	readonly leftOut: number;
};

/** What there is to begin a round with. */
export type OpenedRound = {
	/** The decks in use, and those that the address or the round that was left name. */
	readonly decks: readonly PlayDeck[];
	readonly heads: ReadonlyMap<DeckId, Omit<Deck, 'notes'>>;
	readonly versions: ReadonlyMap<DeckId, number>;
	/** What is chosen beforehand. */
	readonly choice: Choice;
	readonly left: LeftRound | null;
	/** Whether the address asks for something else than what was left. */
	readonly isOther: boolean;
};

/** Questions of a round, if nothing else was chosen: a few minutes. */
const USUAL_COUNT = 10;

export const EVERYTHING: Omit<Choice, 'decks'> = {
	tags: [],
	count: null,
	forms: [],
	seconds: null,
	atEnd: false
};

/** Reads the decks that can be chosen, what was chosen the last time, and the round that was left. */
export async function openRound(
	{ storage, profile }: Ready,
	mode: ModeId,
	address: Address
): Promise<OpenedRound> {
	const kept = readRound(profile, mode);
	const installed = await storage.decks();
	const inUse = new Set(
		(await storage.decksInUse(profile)).filter(({ on }) => on).map((each) => each.deck)
	);
	// A round of a deck that is not in use must survive a reload too.
	const wanted = new Set([...inUse, ...address.decks, ...(kept?.choice.decks ?? [])]);
	const usable = installed.filter(({ id }) => wanted.has(id));
	const heads = new Map(usable.map(({ id, head }) => [id, head]));
	const read = await storage.deckCards(
		profile,
		usable.map(({ id }) => id)
	);
	const decks = read.map((deck) => playDeck(deck, heads.get(deck.id)?.title));
	const last = readChoice(profile, mode);
	const lastDecks = last?.decks.filter((id) => inUse.has(id)) ?? [];
	const isOfAddress = address.decks.length + address.tags.length > 0;
	return {
		decks,
		heads,
		versions: new Map(usable.map(({ id, version }) => [id, version])),
		choice: {
			...EVERYTHING,
			// Cramming is of everything.
			count: mode === 'cram' ? null : USUAL_COUNT,
			...last,
			tags: isOfAddress ? address.tags : (last?.tags ?? []),
			decks:
				address.decks.length > 0
					? address.decks.filter((id) => heads.has(id))
					: lastDecks.length > 0
						? lastDecks
						: [...inUse]
		},
		left: kept && leftRound(kept, materialOf(read, kept.choice, kept.lang)),
		isOther: isOfAddress && !isSameAddress(kept?.address, address)
	};
}

/** Null where nothing is left of it: neither a question to ask nor an answer to tell of. */
function leftRound(kept: KeptRound, material: Material): LeftRound | null {
	const { round, leftOut } = withoutMissing(kept.round, material);
	if (round.tasks.length + (kept.paper ? 0 : round.done.length) === 0) return null;
	// The places of a paper are those of its questions: it leaves out what is gone by itself.
	return kept.paper
		? { kept, material, leftOut: 0 }
		: { kept: { ...kept, round }, material, leftOut };
}

function isSameAddress(kept: Address | undefined, asked: Address): boolean {
	return kept !== undefined && isSame(kept.decks, asked.decks) && isSame(kept.tags, asked.tags);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((each) => b.includes(each));
}
