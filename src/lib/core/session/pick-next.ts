import { cardParts, type CardId } from '../shared/ids.ts';
import { MINUTE, type Millis } from '../shared/time.ts';
import type { Cards, Place, SessionItem } from './session.ts';

/** When nothing else is left, learning cards are asked up to so much before their time. */
export const ASK_EARLY: Millis = 20 * MINUTE;

/** Between two cards of one note stand so many others, if there are others. */
export const SIBLING_GAP = 3;

type Candidate = { readonly item: SessionItem; readonly place: Place };

/** The place of the card to ask next, or null when nothing can be asked now. */
export function pickNext(cards: Cards, at: Millis, except?: CardId): Place | null {
	const { waiting, learning } = cards;
	const returning = learning.map((each, index): Candidate & { readonly at: Millis } => ({
		item: each.item,
		at: each.at,
		place: { list: 'learning', index, at: each.at }
	}));
	const fits = ({ item }: Candidate) => item.card !== except;
	const now: Candidate[] = [
		...returning.filter((each) => each.at <= at),
		...waiting.map((item, index): Candidate => ({ item, place: { list: 'waiting', index } }))
	].filter(fits);
	const early = returning.filter((each) => each.at <= at + ASK_EARLY).filter(fits);
	return farthestApart(cards, now.length > 0 ? now : early);
}

/** The first candidate that is no sibling of the cards just asked, else the one whose note was asked longest ago. */
function farthestApart(cards: Cards, candidates: readonly Candidate[]): Place | null {
	const asked = cards.steps.slice(-SIBLING_GAP).map(({ open }) => open.item.card);
	let best: Candidate | null = null;
	let bestGap = -1;
	for (const candidate of candidates) {
		const gap = gapBefore(candidate.item.card, asked);
		if (gap >= SIBLING_GAP) return candidate.place;
		if (gap > bestGap) [best, bestGap] = [candidate, gap];
	}
	return best?.place ?? null;
}

/** How many cards were asked since one of the same note. */
function gapBefore(card: CardId, asked: readonly CardId[]): number {
	for (let gap = 0; gap < asked.length; gap++) {
		const before = asked[asked.length - 1 - gap];
		if (before === undefined || !isSameNote(before, card)) continue;
		// The card itself may come back as soon as another one has been asked.
		return before === card && gap > 0 ? SIBLING_GAP : gap;
	}
	return SIBLING_GAP;
}

function isSameNote(a: CardId, b: CardId): boolean {
	const one = cardParts(a);
	const other = cardParts(b);
	return one.deck === other.deck && one.note === other.note;
}
