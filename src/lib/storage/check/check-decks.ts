import { cardsOf } from '#lib/core/card/cards-of.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import { sha256Hex } from '#lib/core/shared/hash.ts';
import type { DeckId } from '#lib/core/shared/ids.ts';
import type { DeckRow, NoteRow } from '../rows.ts';
import type { Damage, Stores } from './damage.ts';

/** Damage of the decks and their notes. */
export function checkDecks({ decks, notes }: Stores): Damage[] {
	const damage: Damage[] = [];
	const byDeck = new Map<DeckId, NoteRow[]>();
	for (const note of notes) byDeck.set(note.deck, [...(byDeck.get(note.deck) ?? []), note]);
	const known = new Set(decks.map(({ id }) => id));
	for (const deck of decks) {
		const rows = byDeck.get(deck.id) ?? [];
		if (rows.length === 0) damage.push({ kind: 'deck-empty', changes: [] });
		else damage.push(...checkDeck(deck, rows));
	}
	for (const [id, rows] of byDeck) {
		if (known.has(id)) continue;
		const after = recovered(id, withPlaces(rows));
		damage.push({ kind: 'deck-missing', changes: [{ table: 'decks', key: id, after }] });
		damage.push(...checkDeck(after, rows));
	}
	return damage;
}

function* checkDeck(deck: DeckRow, rows: readonly NoteRow[]): Generator<Damage> {
	const mended = withPlaces(rows);
	for (const [i, row] of rows.entries()) {
		const after = mended[i] ?? row;
		const changes = [{ table: 'notes' as const, key: [deck.id, row.note], before: row, after }];
		if (row.content.type === 'unknown') yield { kind: 'note-unknown', changes: [] };
		if (!isAlike(after.cards, row.cards)) yield { kind: 'note-cards', changes };
		else if (after.position !== row.position) yield { kind: 'position', changes };
	}
	const cards = mended.reduce((sum, row) => sum + row.cards.length, 0);
	if (cards === deck.cards) return;
	const after = { ...deck, cards };
	yield { kind: 'deck-cards', changes: [{ table: 'decks', key: deck.id, before: deck, after }] };
}

/** The notes with the cards that their content makes, each in a place of its own. */
function withPlaces(rows: readonly NoteRow[]): NoteRow[] {
	const taken = new Set<number>();
	let last = rows.reduce((most, { position }) => Math.max(most, Number(position) || 0), 0);
	return rows.map((row) => {
		const isOwn = Number.isSafeInteger(row.position) && !taken.has(row.position);
		const position = isOwn ? row.position : (last += 1);
		taken.add(position);
		return { ...row, position, cards: cardsOf(row.deck, row.content).map(({ id }) => id) };
	});
}

/** A deck for notes that have lost theirs, under its id; a shipped one is replaced at the next start. */
function recovered(id: DeckId, rows: readonly NoteRow[]): DeckRow {
	return {
		id,
		version: 1,
		origin: 'file',
		// Any will do, but it must be one: a copy with a deck that has none is no copy.
		checksum: sha256Hex(canonicalJson(rows.map(({ content }) => content))),
		cards: rows.reduce((sum, { cards }) => sum + cards.length, 0),
		head: {
			format: 'qaitala/1',
			id,
			version: 1,
			langs: ['kk'],
			title: { kk: id },
			authors: [],
			sources: {},
			changelog: []
		}
	};
}

function isAlike(a: readonly string[], b: unknown): boolean {
	return Array.isArray(b) && a.length === b.length && a.every((one, i) => one === b[i]);
}
