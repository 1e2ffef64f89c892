import { isDeckId, type DeckId } from '../core/shared/ids.ts';
import type { Wanted } from '../storage/index.ts';
import { MORE_CARDS } from './more-cards.ts';

/** What a session is over: everything of today, one deck, one tag, or more than today asks for. */
export type StudyScope = {
	readonly deck: DeckId | null;
	/** Only notes that carry it. */
	readonly tag?: string;
	readonly wanted: Wanted;
};

/** Minutes of a session before an exam where the address says none. */
const EXAM_MINUTES = 20;

/** `/study/?deck=zandar&tag=akim&only=mistakes`; what makes no sense is left out. */
export function scopeFromAddress(url: URL): StudyScope {
	const deck = url.searchParams.get('deck');
	const tag = url.searchParams.get('tag')?.trim() ?? '';
	return {
		deck: isDeckId(deck) ? deck : null,
		...(tag === '' ? {} : { tag }),
		wanted: wantedOf(url.searchParams.get('only'), url.searchParams.get('minutes'))
	};
}

/** A name of the scope, the same for equal ones. */
export function scopeName({ deck, tag, wanted }: StudyScope): string {
	const name = `${wanted.kind}/${deck ?? ''}`;
	return tag === undefined ? name : `${name}/${encodeURIComponent(tag)}`;
}

/** The query of the address that a scope's name stands for. */
export function queryOfScope(name: string): string {
	const [kind = '', deck = '', tag = ''] = name.split('/');
	const query = new URLSearchParams();
	if (deck !== '') query.set('deck', deck);
	if (tag !== '') query.set('tag', decodeURIComponent(tag));
	if (kind !== 'today') query.set('only', kind);
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

function wantedOf(only: string | null, minutes: string | null): Wanted {
	switch (only) {
		case 'more':
			return { kind: 'more', count: MORE_CARDS };
		case 'ahead':
		case 'mistakes':
			return { kind: only, count: 2 * MORE_CARDS };
		case 'exam':
			return { kind: 'exam', minutes: Math.min(240, Number(minutes) || EXAM_MINUTES) };
		default:
			return { kind: 'today' };
	}
}
