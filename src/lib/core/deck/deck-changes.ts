import { canonicalJson } from '../shared/canonical-json.ts';
import type { NoteId } from '../shared/ids.ts';
import type { ChangelogEntry, Deck, Note } from './deck.ts';

/** What an update does to a deck; notes by their ids. */
export type DeckChanges = {
	readonly added: readonly NoteId[];
	readonly changed: readonly NoteId[];
	/** Withdrawn by the author, or not there any more: asked no longer, with what was learnt kept. */
	readonly retired: readonly NoteId[];
	/** What the author says of the versions since, latest first. */
	readonly changelog: readonly ChangelogEntry[];
};

/** What changes when one version of a deck takes the place of another. */
export function deckChanges(before: Deck, after: Deck): DeckChanges {
	const old = new Map(before.notes.filter(isAsked).map((note) => [note.id, note]));
	const now = new Map(after.notes.filter(isAsked).map((note) => [note.id, note]));
	return {
		added: [...now.keys()].filter((id) => !old.has(id)),
		changed: [...now].filter(([id, note]) => isOther(old.get(id), note)).map(([id]) => id),
		retired: [...old.keys()].filter((id) => !now.has(id)),
		changelog: after.changelog
			.filter(({ version }) => version > before.version && version <= after.version)
			.sort((a, b) => b.version - a.version)
	};
}

function isAsked({ retired }: Note): boolean {
	return retired !== true;
}

function isOther(old: Note | undefined, note: Note): boolean {
	return old !== undefined && canonicalJson(old) !== canonicalJson(note);
}
