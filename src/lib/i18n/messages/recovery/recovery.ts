import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type RecoveryMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the screen that stands there when the saved data will not open. */
export const RECOVERY_WORDS: Record<Lang, RecoveryMessages> = { kk, ru, en };
