import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type ProgressMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the screen of progress. */
export const PROGRESS_WORDS: Record<Lang, ProgressMessages> = { kk, ru, en };
