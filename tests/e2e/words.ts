import type { Lang } from '../../src/lib/core/shared/lang.ts';
import { en } from '../../src/lib/i18n/messages/en.ts';
import { kk, type Messages } from '../../src/lib/i18n/messages/kk.ts';
import type { PageMessages } from '../../src/lib/i18n/messages/pages/kk.ts';
import { PAGE_WORDS } from '../../src/lib/i18n/messages/pages/pages.ts';
import { ru } from '../../src/lib/i18n/messages/ru.ts';

export type Words = Messages & PageMessages;

/** All that the app says, whenever it is fetched. */
export const WORDS: Record<Lang, Words> = {
	kk: { ...kk, ...PAGE_WORDS.kk },
	ru: { ...ru, ...PAGE_WORDS.ru },
	en: { ...en, ...PAGE_WORDS.en }
};
