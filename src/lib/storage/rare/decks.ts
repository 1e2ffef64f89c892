import type { DeckId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';
import { readDeck } from '../decks.ts';
import type { Correction } from '../edits/correct-note.ts';
import type { NoteRemoval } from '../edits/remove-note.ts';
import { readIntroducing } from '../introducing.ts';
import { notesOfDeck } from '../notes.ts';
import { overlayOf } from '../overlay-of.ts';
import type { DeckRemoval, OpenedDeck } from '../own-decks.ts';
import { orderNew, switchNew } from '../set-introducing.ts';
import type { StorageCore } from '../storage.ts';
import { settle } from './settle.ts';

/** Decks and notes, and what a learner says of them. */
export function rareOfDecks(core: StorageCore) {
	const { read, change } = core;

	return {
		/** A deck as it was installed, or as a learner has corrected it. */
		async deck(id: DeckId, learner?: ProfileId) {
			const [deck, mine] = await Promise.all([
				read((db) => readDeck(db, id)),
				learner ? read((db) => overlayOf(db, learner)) : null
			]);
			return deck && mine ? { ...deck, notes: deck.notes.map((note) => mine(id, note)) } : deck;
		},
		/** Notes of a deck in the author's order, from a position on and at most so many, as a learner has corrected them. */
		async notes(deck: DeckId, from: number, most: number, learner?: ProfileId) {
			const [rows, mine] = await Promise.all([
				read((db) => notesOfDeck(db, deck, from, most)),
				learner ? read((db) => overlayOf(db, learner)) : null
			]);
			return mine ? rows.map((row) => ({ ...row, content: mine(deck, row.content) })) : rows;
		},
		/** A note as its author has it, with what the learner has said of it; null if there is none. */
		async noteToCorrect(profile: ProfileId, deck: DeckId, note: NoteId) {
			const { readNoteToCorrect } = await import('../edits/correct-note.ts');
			return read((db) => readNoteToCorrect(db, profile, deck, note));
		},
		/** Corrects a note; the author's own words take a correction back. */
		async correctNote(correction: Correction) {
			const { correctNote } = await import('../edits/correct-note.ts');
			const { profile } = correction;
			return change({ profile, what: 'decks' }, (db) => correctNote(db, correction));
		},
		/** What of a deck the learner has corrected and the author has changed since. */
		async conflicts(profile: ProfileId, deck: DeckId) {
			const { readConflicts } = await import('../edits/conflicts.ts');
			return read((db) => readConflicts(db, profile, deck));
		},
		/** Throws a note away for one learner; its progress stays. */
		async removeNote(removal: NoteRemoval) {
			const { removeNote } = await import('../edits/remove-note.ts');
			const { profile } = removal;
			return change({ profile, what: 'decks' }, (db) => removeNote(db, removal));
		},
		/** Takes back a note that was thrown away. */
		async restoreNote(removal: NoteRemoval) {
			const { restoreNote } = await import('../edits/remove-note.ts');
			const { profile } = removal;
			return change({ profile, what: 'decks' }, (db) => restoreNote(db, removal));
		},
		/** Installs a deck out of a file, as new or as an update, and takes it into use; gives which it was. */
		async addDeck(opened: OpenedDeck) {
			const { addDeck } = await import('../own-decks.ts');
			const { profile } = opened;
			const saved = await change({ profile, what: 'decks' }, (db) => addDeck(db, opened));
			if (saved.saved && ['new', 'update'].includes(saved.value)) await settle(core, opened.moment);
			return saved;
		},
		/** Lets no card be asked that came to a note which was thrown away, by whatever way. */
		settleRemoved: (moment: Moment) => settle(core, moment),
		/** Takes a deck away from a learner; out of a file, and used by nobody else, it goes into the trash. */
		async removeDeck(removal: DeckRemoval) {
			const { removeDeck } = await import('../own-decks.ts');
			const { profile } = removal;
			return change({ profile, what: 'decks' }, (db) => removeDeck(db, removal));
		},
		/** How the new cards of each deck come, where the learner has set something. */
		introducing: (profile: ProfileId) => read((db) => readIntroducing(db, profile)),
		/** Lets the new cards of a deck come, or holds them back. */
		switchNew: (profile: ProfileId, deck: DeckId, on: boolean) =>
			change({ profile, what: 'decks' }, (db) => switchNew(db, profile, deck, on)),
		/** Mixes a deck's new cards, each time anew, or puts them back into the author's order. */
		orderNew: (profile: ProfileId, deck: DeckId, by: 'author' | 'mixed') => {
			const seed = by === 'mixed' ? core.newOp() : null;
			return change({ profile, what: 'decks' }, (db) => orderNew(db, profile, deck, seed));
		}
	};
}
