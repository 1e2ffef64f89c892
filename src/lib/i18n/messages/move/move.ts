import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type MoveMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of moving progress to another phone. */
export const MOVE_WORDS: Record<Lang, MoveMessages> = { kk, ru, en };
