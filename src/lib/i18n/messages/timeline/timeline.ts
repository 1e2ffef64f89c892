import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type TimelineMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the timeline. */
export const TIMELINE_WORDS: Record<Lang, TimelineMessages> = { kk, ru, en };
