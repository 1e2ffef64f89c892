import type { Note, Text } from '#lib/core/deck/deck.ts';
import { noteTexts } from '#lib/core/deck/note-texts.ts';
import { plainCloze } from '#lib/core/deck/cloze.ts';

/** What a note is called in a list of what was done: its first words. */
export function titleOf(note: Note): Text {
	const text = note.type === 'unknown' ? undefined : noteTexts(note)[0]?.text;
	if (!text) return { kk: note.id };
	const plain = Object.entries(text).map(([lang, words]) => [lang, plainCloze(words)]);
	// The same languages as before.
	return Object.fromEntries(plain) as Text;
}
