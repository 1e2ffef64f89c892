import * as v from 'valibot';

import { fail, ok, type Result } from '../shared/result.ts';
import type { Deck } from './deck.ts';
import { DeckSchema } from './schema.ts';
import { upgradeDeck, type FormatProblem } from './upgrade.ts';

export type CompiledDeckProblem =
	| FormatProblem
	| {
			readonly code: 'broken-deck';
			/** Where it is broken, e.g. `notes.3.question`; for a report, not for the learner. */
			readonly path: string;
	  };

/** A compiled deck as it was before `compileDeck`: its shape is checked, its contents are taken as they are. */
export function readCompiledDeck(json: unknown): Result<Deck, CompiledDeckProblem> {
	const upgraded = upgradeDeck(json);
	if (!upgraded.ok) return upgraded;
	const read = v.safeParse(DeckSchema, upgraded.value, { abortEarly: true });
	if (read.success) return ok(read.output);
	return fail({ code: 'broken-deck', path: v.getDotPath(read.issues[0]) ?? '' });
}
