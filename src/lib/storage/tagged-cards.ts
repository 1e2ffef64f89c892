import type { QueueInput } from '#lib/core/scheduler/queue.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import { studyDay, studyTime, type StudyDay } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { isPutOff } from './put-off.ts';
import { isFresh } from './placement.ts';
import type { NoteRow, ScheduleRow } from './rows.ts';

/*
 * What may be studied of a tag. A tag has no index, so the notes of its decks are read whole: that is asked for by hand,
 * and of one deck as a rule. Fetched when it is needed.
 */

/** Cards of one tag, as they stand. */
export type TaggedCards = {
	/** Begun cards whose time may come, whatever it is. */
	readonly begun: readonly ScheduleRow[];
	/** New cards by decks, in the author's order. */
	readonly fresh: ReadonlyMap<DeckId, readonly CardId[]>;
	/** New cards that were wrong in practice. */
	readonly wrong: readonly CardId[];
	has(card: CardId): boolean;
};

/** The cards of the notes of these decks that carry a tag. */
export async function readTagged(
	db: Database,
	profile: ProfileId,
	decks: readonly DeckId[],
	{ tag, day }: { readonly tag: string; readonly day: StudyDay }
): Promise<TaggedCards> {
	const all = new Set<CardId>();
	const begun: ScheduleRow[] = [];
	const wrong: CardId[] = [];
	const fresh = new Map<DeckId, CardId[]>();
	for (const deck of decks) {
		const cards = (await notesWith(db, deck, tag)).flatMap((note) => note.cards);
		const rows = await db.schedules.bulkGet(
			cards.map((card): [ProfileId, CardId] => [profile, card])
		);
		const untouched: CardId[] = [];
		for (const [i, card] of cards.entries()) {
			all.add(card);
			const row = rows[i];
			if (row && !isFresh(row.place)) {
				if (row.dueAt !== undefined) begun.push(row);
			} else if (!row || !isPutOff(row, day)) {
				untouched.push(card);
				if (row?.place.wrong === 1) wrong.push(card);
			}
		}
		fresh.set(deck, untouched);
	}
	return { begun, fresh, wrong, has: (card) => all.has(card) };
}

/** Those that would come later, soonest first. */
export function laterOf(
	{ begun }: TaggedCards,
	moment: QueueInput['moment'],
	count: number
): ScheduleRow[] {
	return begun
		.filter((row) => (row.dueAt ?? 0) > studyTime(moment) && !isPutOff(row, studyDay(moment)))
		.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
		.slice(0, count);
}

/** Notes read at a time. */
const CHUNK = 500;

async function notesWith(db: Database, deck: DeckId, tag: string): Promise<NoteRow[]> {
	const found: NoteRow[] = [];
	for (let position = 0; ;) {
		const notes = await db.notes
			.where('[deck+position]')
			.between([deck, position], [deck, Infinity])
			.limit(CHUNK)
			.toArray();
		found.push(...notes.filter(({ content }) => content.tags.includes(tag)));
		const last = notes.at(-1);
		if (!last || notes.length < CHUNK) return found;
		position = last.position + 1;
	}
}
