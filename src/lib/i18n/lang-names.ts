import type { Lang } from '../core/shared/lang.ts';

/** Each language in its own words, so that whoever reads it finds it. */
export const LANG_NAMES: Record<Lang, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
