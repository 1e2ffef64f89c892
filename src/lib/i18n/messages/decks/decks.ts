import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type DecksMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the list of decks, the search and the notes of a deck. */
export const DECKS_WORDS: Record<Lang, DecksMessages> = { kk, ru, en };
