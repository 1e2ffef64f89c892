import type { Note } from '#lib/core/deck/deck.ts';
import type { EditsMessages } from '#lib/i18n/messages/edits/kk.ts';

type Names = EditsMessages['correct']['fields'];

/** What a field of a note is called on the screen; those of a list by their number, from 1. */
export function fieldName({ type }: Pick<Note, 'type'>, field: string, names: Names): string {
	const [name = '', place = '', side = ''] = field.split('.');
	const number = Number(place) + 1;
	switch (name) {
		case 'answer':
			return type === 'truefalse' ? names.truth : names.answer;
		case 'items':
		case 'wrong':
			return names[name](number);
		case 'pairs':
			return side === '0' ? names.left(number) : names.right(number);
		case 'source':
			return names[place as 'page' | 'number' | 'link'];
		default:
			// All that can be corrected have names; a field of a newer version is shown by its own.
			return (names as Readonly<Record<string, unknown>>)[name]
				? String(names[name as 'question'])
				: field;
	}
}
