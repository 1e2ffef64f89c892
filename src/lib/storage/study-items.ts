import type { Memory } from '#lib/core/scheduler/memory.ts';
import { cardParts, type CardId, type DeckId, type ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis, StudyDay } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { notesOf } from './notes.ts';
import type { ScheduleRow } from './rows.ts';

/** A card to be studied, as it stands now. */
export type StudyItem = {
	readonly card: CardId;
	readonly deck: DeckId;
	readonly kind: 'step' | 'review' | 'new';
	readonly isNew: boolean;
	/** In study time; null for a new card. */
	readonly dueAt: Millis | null;
	readonly memory: Memory | null;
};

/** A card that was chosen to be studied, and as what. */
export type Chosen = { readonly card: CardId; readonly kind: StudyItem['kind'] };

/** A card of a session that was left, with what may keep it out of a queue by now. */
export type LeftItem = StudyItem & {
	readonly suspended: boolean;
	readonly buriedUntil: StudyDay | null;
};

/** Cards of a session that was left, as they stand now; one that its deck has lost is left out. */
export function readItems(
	db: Database,
	profile: ProfileId,
	cards: readonly CardId[]
): Promise<LeftItem[]> {
	return db.transaction('r', [db.notes, db.schedules], async () => {
		const notes = await notesOf(db, cards);
		const asked = cards.filter((card, i) => notes[i]?.cards.includes(card));
		const rows = await rowsOf(db, profile, asked);
		return asked.map((card, i) => {
			const row = rows[i];
			const { memory = null, suspended = false, buriedUntil = null } = row?.schedule ?? {};
			return { ...toItem({ card, kind: kindOf(memory) }, row), suspended, buriedUntil };
		});
	});
}

/** The chosen cards with where they stand; only those rows are read that were not read before. */
export async function itemsOf(
	db: Database,
	profile: ProfileId,
	chosen: readonly Chosen[],
	known: readonly ScheduleRow[]
): Promise<StudyItem[]> {
	const rows = new Map(known.map((row) => [row.card, row]));
	const unknown = chosen.map(({ card }) => card).filter((card) => !rows.has(card));
	for (const row of await rowsOf(db, profile, unknown)) if (row) rows.set(row.card, row);
	return chosen.map((each) => toItem(each, rows.get(each.card)));
}

function rowsOf(
	db: Database,
	profile: ProfileId,
	cards: readonly CardId[]
): Promise<(ScheduleRow | undefined)[]> {
	return db.schedules.bulkGet(cards.map((card): [ProfileId, CardId] => [profile, card]));
}

function toItem({ card, kind }: Chosen, row: ScheduleRow | undefined): StudyItem {
	const memory = row?.schedule.memory ?? null;
	return {
		card,
		deck: cardParts(card).deck,
		kind,
		isNew: memory === null,
		dueAt: row?.dueAt ?? null,
		memory
	};
}

/** What a card is, by its memory. */
export function kindOf(memory: Memory | null): StudyItem['kind'] {
	if (memory === null) return 'new';
	return memory.state === 'review' ? 'review' : 'step';
}
