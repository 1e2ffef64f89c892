import type { Lang } from '#lib/core/shared/lang.ts';
import { COPIES_WORDS } from '#lib/i18n/messages/copies/copies.ts';
import { PAGE_WORDS } from '#lib/i18n/messages/pages/pages.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
import type { SavedCopy } from '#lib/state/copies.svelte.ts';

/** That a copy was saved, and what the check before it found; nothing while there is none. */
export function savedCopy(saved: SavedCopy | null, lang: Lang): string {
	if (!saved) return '';
	const words = COPIES_WORDS[lang];
	const { name, mended, leftOut } = saved;
	return [
		PAGE_WORDS[lang].settings.copySaved(name),
		...(mended > 0 ? [words.mended(formatNumber(mended, lang))] : []),
		...(leftOut > 0 ? [words.leftOut(formatNumber(leftOut, lang))] : [])
	].join(' ');
}
