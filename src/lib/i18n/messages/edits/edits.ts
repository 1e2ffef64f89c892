import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type EditsMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of correcting notes, of deck files and of taking decks away. */
export const EDITS_WORDS: Record<Lang, EditsMessages> = { kk, ru, en };
