import { chronology } from './chronology.ts';
import { confusables } from './confusables.ts';
import { cram } from './cram.ts';
import { learn } from './learn.ts';
import { match } from './match.ts';
import type { Mode, ModeId } from './mode.ts';
import { quiz } from './quiz.ts';

/** All modes by their names. */
export const MODES: { readonly [id in ModeId]: Mode } = {
	quiz,
	learn,
	match,
	chronology,
	confusables,
	cram
};
