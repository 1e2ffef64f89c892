import type { Slot } from './slots.ts';

/** What stands in a field, as one types it: accepted answers a line each, nothing as nothing. */
export function asTyped(value: unknown): string {
	if (value === null || value === undefined) return '';
	return Array.isArray(value) ? value.join('\n') : String(value);
}

/** What was typed into a field, as a note has it; null for nothing. */
export function typedValue({ kind, field }: Slot, typed: string): unknown {
	const text = typed.normalize('NFC').trim();
	if (text === '') return null;
	switch (kind) {
		case 'accept':
			return text
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== '');
		case 'truth':
			return text === 'true';
		case 'words':
			return field === 'source.page' && /^\d{1,9}$/.test(text) ? Number(text) : text;
		case 'text':
		case 'date':
			return text;
	}
}
