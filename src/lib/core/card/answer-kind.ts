import type { EventNote } from '../deck/deck.ts';

/** The kind of what happened; `date` is the kind of the other card of the note. */
export function eventKind({ kind }: EventNote): string {
	return kind === undefined || kind === 'date' ? 'event' : kind;
}

/** The kind of a question that serves as the answer of a reversed card: questions after one kind of thing. */
export function askingKind(kind: string): string {
	return `asks-${kind}`;
}
