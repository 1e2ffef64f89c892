import type { Card } from '../../card/card.ts';
import type { EventNote } from '../../deck/deck.ts';
import { overlaps } from '../../answer/edtf.ts';
import { seededRandom, shuffled } from '../../shared/random.ts';
import type { Material, Mode, Setup, Task } from './mode.ts';

/** Events on a line: as many as can be looked over at once. */
const MOST = 5;
const FEWEST = 3;

/** Events to be put in order; no two of a line may have happened at one time. */
export const chronology: Mode = { id: 'chronology', practice: 'game', plan, after: (rest) => rest };

type Event = { readonly card: Card; readonly note: EventNote };

function plan({ cards }: Material, { count = Infinity }: Setup, seed: string): Task[] {
	const random = seededRandom(seed);
	const lines: Event[][] = [];
	for (const event of shuffled(eventsOf(cards), random)) {
		const line = lines.find((each) => each.length < MOST && isApart(event, each));
		if (line) line.push(event);
		else lines.push([event]);
	}
	return lines
		.filter((line) => line.length >= FEWEST)
		.slice(0, count)
		.map((line) => ({ kind: 'line', cards: line.map(({ card }) => card.id) }));
}

/** The cards that ask for the date of an event. */
function eventsOf(cards: readonly Card[]): Event[] {
	return cards.flatMap((card) =>
		card.note.type === 'event' && card.variant === 'date' ? [{ card, note: card.note }] : []
	);
}

function isApart({ note }: Event, line: readonly Event[]): boolean {
	return line.every((other) => !overlaps(note.date, other.note.date));
}
