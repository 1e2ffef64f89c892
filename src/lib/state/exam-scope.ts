import { isDeckId } from '../core/shared/ids.ts';
import type { ExamScope } from '../storage/index.ts';

/** `/exam/?deck=zandar&tag=akim`: what an exam is about; null if the address names nothing. */
export function examScopeFromAddress({ searchParams }: URL): ExamScope | null {
	const deck = searchParams.get('deck');
	const tag = searchParams.get('tag')?.trim() ?? '';
	if (!isDeckId(deck) && tag === '') return null;
	return { ...(isDeckId(deck) ? { deck } : {}), ...(tag === '' ? {} : { tag }) };
}

/** `?deck=zandar&tag=akim`; `more` is added at the end. */
export function queryOfExam({ deck, tag }: ExamScope, more: Record<string, string> = {}): string {
	const query = new URLSearchParams();
	if (deck !== undefined) query.set('deck', deck);
	if (tag !== undefined) query.set('tag', tag);
	for (const [name, value] of Object.entries(more)) query.set(name, value);
	return `?${query.toString()}`;
}
