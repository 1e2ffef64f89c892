import type { Lang } from '../../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk, type ProfilesMessages } from './kk.ts';
import { ru } from './ru.ts';

/** The words of everything about several learners on one device. */
export const PROFILES_WORDS: Record<Lang, ProfilesMessages> = { kk, ru, en };
