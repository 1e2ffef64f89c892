import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type HistoryMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of what was done, of the trash, of copies inside, and of the reminder to save one outside. */
export const HISTORY_WORDS: Record<Lang, HistoryMessages> = { kk, ru, en };
