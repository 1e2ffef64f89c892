import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type GamesMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the boards of pairs, the line of time and the cards that are mixed up. */
export const GAMES_WORDS: Record<Lang, GamesMessages> = { kk, ru, en };
