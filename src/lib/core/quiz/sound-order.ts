import { compareEdtf, overlaps } from '../answer/edtf.ts';
import type { Card } from '../card/card.ts';
import { dateIn } from '../card/date-in.ts';
import type { EventNote, Text } from '../deck/deck.ts';
import { indexOf, type Pool } from './pool.ts';

/**
 * Whether the items of an ordering card can be put in one order only. Where two of them are dates,
 * or events of the deck, the earlier must be over before the later begins.
 */
export function isSoundOrder(card: Card, pool: Pool): boolean {
	if (card.note.type !== 'ordering') return false;
	const events = pool
		.filter((deck) => deck.id === card.deck)
		.flatMap((deck) => indexOf(deck).events);
	const dates = card.note.items
		.map((item) => dateOfItem(item, events))
		.filter((date) => date !== undefined);
	return areApart(dates);
}

/** Whether each date is over before the next begins; of such dates, any two are apart. */
export function areApart(dates: readonly string[]): boolean {
	return dates.every((date, index) => {
		const before = dates[index - 1];
		return before === undefined || (compareEdtf(before, date) < 0 && !overlaps(before, date));
	});
}

function dateOfItem(item: Text, events: readonly EventNote[]): string | undefined {
	return dateIn(item.kk) ?? events.find((event) => event.what.kk === item.kk)?.date;
}
