import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type CardInfoMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the page of a card, and of the page after a holiday. */
export const CARDINFO_WORDS: Record<Lang, CardInfoMessages> = { kk, ru, en };
