import { parseEdtf } from '../../answer/edtf.ts';
import { isLang, type Lang } from '../../shared/lang.ts';
import type { KnownNote, Note } from '../deck.ts';

/**
 * What stands in a field: `text` in several languages, `accept` right answers besides the written one by language,
 * `truth` whether a statement is true, `date` EDTF, `words` plain writing without a language.
 */
export type SlotKind = 'text' | 'accept' | 'truth' | 'date' | 'words';

/** A field that a learner may correct. */
export type Slot = {
	readonly field: string;
	readonly kind: SlotKind;
	/** There is no such note without it. */
	readonly required: boolean;
};

/** All fields of a note that can be corrected, in the order of a form; those of its kind of card stay as they are. */
export function slotsOf(note: Note): Slot[] {
	if (note.type === 'unknown' || note.retired === true) return [];
	const { wrong = [], source } = note;
	const isAccepting = ['basic', 'event', 'cloze'].includes(note.type);
	return [
		...ownSlots(note),
		...(isAccepting ? [optional('accept', 'accept')] : []),
		...wrong.map((_, i) => optional(`wrong.${i}`, 'text')),
		optional('explain', 'text'),
		...(source ? ['page', 'number', 'link'].map((key) => optional(`source.${key}`, 'words')) : [])
	];
}

function ownSlots(note: KnownNote): Slot[] {
	switch (note.type) {
		case 'basic':
			return [required('question'), required('answer')];
		case 'event':
			return [required('what'), required('date', 'date')];
		case 'cloze':
			return [required('text')];
		case 'truefalse':
			return [required('statement'), required('answer', 'truth'), optional('correction', 'text')];
		case 'ordering':
			return [required('question'), ...note.items.map((_, i) => required(`items.${i}`))];
		case 'matching':
			return [
				required('question'),
				...note.pairs.flatMap((_, i) => [required(`pairs.${i}.0`), required(`pairs.${i}.1`)])
			];
		case 'occlusion':
			return [];
	}
}

function required(field: string, kind: SlotKind = 'text'): Slot {
	return { field, kind, required: true };
}

function optional(field: string, kind: SlotKind): Slot {
	return { field, kind, required: false };
}

/** Whether the field says something in each language. */
export function hasLangs({ kind }: Pick<Slot, 'kind'>): boolean {
	return kind === 'text' || kind === 'accept';
}

/** Whether a value may stand there, as far as that can be said without the rest of the note. */
export function isFit(slot: Slot, lang: Lang | '', value: unknown): boolean {
	if (hasLangs(slot) !== isLang(lang)) return false;
	if (value === null) return !slot.required || (slot.kind === 'text' && lang !== 'kk');
	switch (slot.kind) {
		case 'text':
			return isFilled(value);
		case 'date':
			return typeof value === 'string' && parseEdtf(value) !== null;
		case 'accept':
			return Array.isArray(value) && value.length > 0 && value.every(isFilled);
		case 'truth':
			return typeof value === 'boolean';
		case 'words':
			return isFilled(value) || (slot.field === 'source.page' && typeof value === 'number');
	}
}

function isFilled(value: unknown): boolean {
	return typeof value === 'string' && value.trim() !== '';
}
