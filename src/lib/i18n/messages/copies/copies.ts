import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type CopiesMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of copies: how far they are, into whom they go, what they replace and what came in. */
export const COPIES_WORDS: Record<Lang, CopiesMessages> = { kk, ru, en };
