import type { EventNote, KnownNote } from '../deck/deck.ts';
import type { NotesOfDeck } from '../card/cards-of.ts';
import { askingKind, eventKind } from '../card/answer-kind.ts';

/** The decks out of which wrong options may come: all that the learner uses. */
export type Pool = readonly NotesOfDeck[];

/** What is asked of a deck again and again while wrong options are looked for. */
export type DeckIndex = {
	/** Notes by the kinds of answer that their cards would have, in the author's order. */
	readonly byKind: ReadonlyMap<string, readonly KnownNote[]>;
	readonly events: readonly EventNote[];
};

// Kept as long as the notes themselves are: a deck of many thousand notes is read once.
const indexes = new WeakMap<NotesOfDeck['notes'], DeckIndex>();

/** The index of a deck's notes, made when it is first asked for. */
export function indexOf(deck: NotesOfDeck): DeckIndex {
	const known = indexes.get(deck.notes);
	if (known) return known;
	const made = makeIndex(deck.notes);
	indexes.set(deck.notes, made);
	return made;
}

function makeIndex(notes: NotesOfDeck['notes']): DeckIndex {
	const byKind = new Map<string, KnownNote[]>();
	const events: EventNote[] = [];
	for (const note of notes) {
		if (note.type === 'unknown') continue;
		if (note.type === 'event') events.push(note);
		for (const kind of kindsOf(note)) {
			const same = byKind.get(kind);
			if (same) same.push(note);
			else byKind.set(kind, [note]);
		}
	}
	return { byKind, events };
}

// Without making the cards: those are made only of the few notes that get looked at.
function kindsOf(note: KnownNote): string[] {
	if (note.type === 'event') return ['date', eventKind(note)];
	if (note.type !== 'basic' && note.type !== 'cloze') return [];
	if (note.kind === undefined) return [];
	return note.type === 'basic' && note.reversed === true
		? [note.kind, askingKind(note.kind)]
		: [note.kind];
}
