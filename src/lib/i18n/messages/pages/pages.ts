import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type PageMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the deck page, the settings and what lies behind them. */
export const PAGE_WORDS: Record<Lang, PageMessages> = { kk, ru, en };
