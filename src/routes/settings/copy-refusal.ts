import type { Lang } from '#lib/core/shared/lang.ts';
import { COPIES_WORDS } from '#lib/i18n/messages/copies/copies.ts';
import { HISTORY_WORDS } from '#lib/i18n/messages/history/history.ts';
import { PAGE_WORDS } from '#lib/i18n/messages/pages/pages.ts';
import type { CopyRefusal } from '#lib/state/copies.svelte.ts';

/** Why a copy was not taken, in words. */
export function copyRefusal(problem: CopyRefusal, lang: Lang): string {
	const words = PAGE_WORDS[lang].copyProblem;
	switch (problem.code) {
		case 'stopped':
			return COPIES_WORDS[lang].stopped;
		case 'too-late':
			return COPIES_WORDS[lang].tooLate;
		case 'inside-broken':
			return HISTORY_WORDS[lang].inside.broken;
		case 'bad-line':
			return words['bad-line'](problem.line);
		default:
			return words[problem.code];
	}
}
