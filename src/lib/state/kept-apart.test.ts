import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProfileId } from '../core/shared/ids.ts';
import { forgetUnlocked, isUnlocked, markUnlocked } from './unlocked.ts';
import { EVERYTHING } from './open-round.ts';
import { keepChoice, readChoice } from './saved-round.ts';
import { forgetScope, scopeOfSaved } from './saved-session.ts';
import { studyScope } from './study-scope.ts';

const aigerim = 'aaaaaaaaaaaaaaaa' as ProfileId;
const dana = 'bbbbbbbbbbbbbbbb' as ProfileId;
