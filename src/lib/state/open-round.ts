import type { Deck } from '../core/deck/deck.ts';
import type { Material, ModeId } from '../core/quiz/modes/mode.ts';
import { withoutMissing } from '../core/quiz/modes/round.ts';
import type { DeckId } from '../core/shared/ids.ts';
import { studyDay } from '../core/shared/time.ts';
import { now } from './clock.ts';
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
	/** Whether what was left is gone on with by itself, and not only offered. */
	readonly goesOn: boolean;
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
	const isOther = isOfAddress && !isSameAddress(kept?.address, address);
	const left = kept && leftRound(kept, materialOf(read, kept.choice, kept.lang));
	const isHandedIn = kept?.paper?.handedIn === true;
	const goesOn = left !== null && (isHandedIn || (!isOther && kept?.stopped !== true));
	const named = address.decks.filter((id) => heads.has(id));
	const usual = isOfAddress || lastDecks.length === 0 ? [...inUse] : lastDecks;
	const chosen = address.decks.length > 0 ? named : usual;
	const tags = new Set(
		decks.filter(({ id }) => chosen.includes(id)).flatMap((deck) => [...deck.tags.keys()])
	);
	return {
		decks,
		heads,
		versions: new Map(usable.map(({ id, version }) => [id, version])),
		choice: {
			...EVERYTHING,
			// Cramming is of everything.
			count: mode === 'cram' ? null : USUAL_COUNT,
			...last,
			...(mode === 'cram' && isOfAddress ? { count: null } : {}),
			// What the chosen decks do not have could be neither seen nor taken back.
			tags: isOfAddress ? address.tags : (last?.tags ?? []).filter((tag) => tags.has(tag)),
			decks: chosen
		},
		// A result that nobody left, since the phone did away with the page, is told on the same day only.
		left: goesOn || (left && left.kept.round.tasks.length > 0) ? left : null,
		goesOn
	};
}

/** Null where nothing is left of it: neither a question to ask nor an answer to tell of. */
function leftRound(kept: KeptRound, material: Material): LeftRound | null {
	const { round, leftOut } = withoutMissing(kept.round, material);
	const isOver = !kept.paper && !kept.revealed && round.tasks.length === 0;
	if (isOver && studyDay({ ...now(), at: round.askedAt }) !== studyDay(now())) return null;
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
