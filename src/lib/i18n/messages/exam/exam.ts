import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type ExamMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of the screens about the date of an exam. */
export const EXAM_WORDS: Record<Lang, ExamMessages> = { kk, ru, en };
