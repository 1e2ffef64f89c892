/** The languages of Qaitala, Kazakh first; also the order in which a lacking language falls back. */
export const LANGS = ['kk', 'ru', 'en'] as const;

export type Lang = (typeof LANGS)[number];

export function isLang(value: unknown): value is Lang {
	return LANGS.some((lang) => lang === value);
}
