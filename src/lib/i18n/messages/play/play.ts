import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type PlayMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the quiz and of the list of ways to study. */
export const PLAY_WORDS: Record<Lang, PlayMessages> = { kk, ru, en };
