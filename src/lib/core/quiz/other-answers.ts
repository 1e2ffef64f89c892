import type { Card } from '../card/card.ts';
import { hiddenWords } from '../deck/cloze.ts';
import { allLanguages } from '../card/localize.ts';
import type { Note, Text } from '../deck/deck.ts';
import type { NoteId } from '../shared/ids.ts';
import type { NotesOfDeck } from '../card/cards-of.ts';
import type { Pool } from './pool.ts';

type AnswersOfNote = { readonly note: NoteId; readonly texts: readonly string[] };

// Kept as long as the notes themselves are: a deck of many thousand notes is read once.
const answers = new WeakMap<NotesOfDeck['notes'], readonly AnswersOfNote[]>();

/** What the other notes of the card's deck want as an answer, in all languages. */
export function otherAnswers(card: Card, pool: Pool): string[] {
	return pool
		.filter((deck) => deck.id === card.deck)
		.flatMap((deck) => answersOf(deck.notes))
		.filter(({ note }) => note !== card.note.id)
		.flatMap(({ texts }) => texts);
}

function answersOf(notes: NotesOfDeck['notes']): readonly AnswersOfNote[] {
	const known = answers.get(notes);
	if (known) return known;
	const made = notes.map((note) => ({ note: note.id, texts: answersOfNote(note) }));
	answers.set(notes, made);
	return made;
}

function answersOfNote(note: Note): string[] {
	if (note.type === 'basic') return inAllLanguages(note.answer);
	if (note.type === 'event') return inAllLanguages(note.what);
	if (note.type === 'cloze') return inAllLanguages(note.text).flatMap(hiddenWords);
	return [];
}

function inAllLanguages(text: Text): string[] {
	return allLanguages(text).map((each) => each.text);
}
