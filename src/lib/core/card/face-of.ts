import { formatDate } from '../answer/format-date.ts';
import type { BasicNote, EventNote, KnownNote, Text } from '../deck/deck.ts';
import { LANGS, type Lang } from '../shared/lang.ts';
import { askingKind, eventKind } from './answer-kind.ts';
import type { Card } from './card.ts';
import { clozeFace } from './cloze-face.ts';
import { isDate } from './date-in.ts';
import type { Accepted, AnswerFace, Face, Prompt } from './face.ts';
import { allLanguages, localize, type Localized } from './localize.ts';

/** What a card asks and wants in a language; texts that the note lacks in it come in Kazakh. */
export function faceOf(card: Card, lang: Lang): Face {
	const base = { card: card.id, lang, ...around(card.note, lang) };
	const { note } = card;
	switch (note.type) {
		case 'basic':
			return { ...base, ...(card.variant === 'reverse' ? reverse : forward)(note, lang) };
		case 'event':
			return { ...base, ...(card.variant === 'what' ? whatHappened : whenWasIt)(note, lang) };
		case 'cloze':
			return { ...base, ...clozeFace(note, card.variant, lang) };
		case 'truefalse':
			return {
				...base,
				wants: 'truth',
				prompt: plain('statement', localize(note.statement, lang)),
				truth: note.answer,
				...(note.correction ? { correction: localize(note.correction, lang) } : {})
			};
		case 'ordering':
			return {
				...base,
				wants: 'order',
				prompt: plain('order', localize(note.question, lang)),
				items: note.items.map((item) => localize(item, lang))
			};
		case 'matching':
			return {
				...base,
				wants: 'pairs',
				prompt: plain('match', localize(note.question, lang)),
				pairs: note.pairs.map(([left, right]) => [localize(left, lang), localize(right, lang)])
			};
		case 'occlusion':
			throw new Error(`Occlusion notes have no cards yet: ${card.id}`);
	}
}

type Wanted = Omit<AnswerFace, 'card' | 'lang'>;

function forward(note: BasicNote, lang: Lang): Wanted {
	return {
		wants: 'answer',
		prompt: plain('question', localize(note.question, lang)),
		answer: localize(note.answer, lang),
		accepted: [...allLanguages(note.answer), ...alsoAccepted(note)],
		single: true,
		wrong: wrongOf(note, lang),
		...(note.match ? { match: note.match } : {}),
		...(note.kind === undefined ? {} : { kind: note.kind })
	};
}

// What the author says of the answer (match, accept, wrong) is said of the answer, not of the question.
function reverse(note: BasicNote, lang: Lang): Wanted {
	return {
		wants: 'answer',
		prompt: plain('question', localize(note.answer, lang)),
		answer: localize(note.question, lang),
		accepted: allLanguages(note.question),
		single: true,
		wrong: [],
		...(note.kind === undefined ? {} : { kind: askingKind(note.kind) })
	};
}

function whenWasIt(note: EventNote, lang: Lang): Wanted {
	const inLang = (each: Lang): Accepted => ({
		text: formatDate(note.date, each),
		lang: each,
		edtf: note.date
	});
	return {
		wants: 'answer',
		prompt: plain('date-of', localize(note.what, lang)),
		answer: inLang(lang),
		accepted: [...LANGS.map(inLang), ...alsoAccepted(note).filter(({ text }) => isDate(text))],
		match: 'date',
		kind: 'date',
		date: note.date,
		single: true,
		wrong: wrongOf(note, lang, isDate)
	};
}

function whatHappened(note: EventNote, lang: Lang): Wanted {
	const isWhat = (text: string) => !isDate(text);
	return {
		wants: 'answer',
		prompt: plain('what-on', { text: formatDate(note.date, lang), lang }),
		answer: localize(note.what, lang),
		accepted: [
			...allLanguages(note.what),
			...alsoAccepted(note).filter(({ text }) => isWhat(text))
		],
		kind: eventKind(note),
		date: note.date,
		single: true,
		wrong: wrongOf(note, lang, isWhat)
	};
}

function around(note: KnownNote, lang: Lang) {
	return {
		...(note.explain ? { explain: localize(note.explain, lang) } : {}),
		...(note.source ? { source: note.source } : {}),
		...(note.disputed === true ? { disputed: true as const } : {}),
		...(note.image
			? { image: { file: note.image.file, alt: localize(note.image.alt, lang) } }
			: {}),
		...(note.audio ? { audio: localize(note.audio.file, lang) } : {})
	};
}

function plain(kind: Prompt['kind'], { text, lang }: Localized): Prompt {
	return { kind, lang, parts: [{ kind: 'text', text }] };
}

function alsoAccepted(note: KnownNote): Localized[] {
	return LANGS.flatMap((lang) => (note.accept?.[lang] ?? []).map((text) => ({ text, lang })));
}

// An event note has two cards and one list of wrong options: dates serve the one, the rest the other.
function wrongOf(note: KnownNote, lang: Lang, serves: (kk: string) => boolean = () => true) {
	const options: readonly Text[] = note.wrong ?? [];
	return options.filter(({ kk }) => serves(kk)).map((option) => localize(option, lang));
}
