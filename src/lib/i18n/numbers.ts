import type { Lang } from '../core/shared/lang.ts';

// Chromium has no Kazakh numbers, but Kazakh writes them as Russian does: a space and a comma.
const FORMATS: Record<Lang, Intl.NumberFormat> = {
	kk: new Intl.NumberFormat('ru', { maximumFractionDigits: 1 }),
	ru: new Intl.NumberFormat('ru', { maximumFractionDigits: 1 }),
	en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
};

/** A number as the language writes it, with at most one digit after the comma: `1 234,5`. */
export function formatNumber(n: number, lang: Lang): string {
	return FORMATS[lang].format(n);
}
