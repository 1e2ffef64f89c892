import * as v from 'valibot';
import type {
	BasicNote,
	ClozeNote,
	EventNote,
	MatchingNote,
	OrderingNote,
	TrueFalseNote
} from '../deck/deck.ts';
import { DeckId, NoteId } from '../shared/id-schemas.ts';

/** Small notes of every type for tests, each changed where the test needs it. */
export const note = {
	basic: (own: Partial<BasicNote> = {}): BasicNote => ({
		type: 'basic',
		id: noteId('basic'),
		tags: [],
		question: {
			kk: 'Астана қай қала?',
			ru: 'Какой город столица?',
			en: 'Which city is the capital?'
		},
		answer: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
		...own
	}),
	event: (own: Partial<EventNote> = {}): EventNote => ({
		type: 'event',
		id: noteId('event'),
		tags: [],
		date: '1992-02-07',
		what: { kk: 'Жарлық шықты', ru: 'Вышел указ', en: 'The decree came out' },
		...own
	}),
	cloze: (own: Partial<ClozeNote> = {}): ClozeNote => ({
		type: 'cloze',
		id: noteId('cloze'),
		tags: [],
		text: {
			kk: 'Облыс әкімін {{c1::Президент::кім?}} {{c2::тағайындайды}}.',
			ru: 'Акима области {{c2::назначает}} {{c1::Президент::кто?}}.'
		},
		...own
	}),
	truefalse: (own: Partial<TrueFalseNote> = {}): TrueFalseNote => ({
		type: 'truefalse',
		id: noteId('truefalse'),
		tags: [],
		statement: { kk: '№4100 – аумақ туралы заң.' },
		answer: false,
		...own
	}),
	ordering: (own: Partial<OrderingNote> = {}): OrderingNote => ({
		type: 'ordering',
		id: noteId('ordering'),
		tags: [],
		question: { kk: 'Ретімен орналастырыңыз.' },
		items: [{ kk: 'бір', en: 'one' }, { kk: 'екі' }, { kk: 'үш' }, { kk: 'төрт' }],
		...own
	}),
	matching: (own: Partial<MatchingNote> = {}): MatchingNote => ({
		type: 'matching',
		id: noteId('matching'),
		tags: [],
		question: { kk: 'Жұбын табыңыз.' },
		pairs: [
			[{ kk: 'облыс' }, { kk: 'область' }],
			[{ kk: 'аудан' }, { kk: 'район' }],
			[{ kk: 'ауыл' }, { kk: 'село' }]
		],
		...own
	})
};

export function noteId(id: string): NoteId {
	return v.parse(NoteId, id);
}

export function deckId(id: string): DeckId {
	return v.parse(DeckId, id);
}
