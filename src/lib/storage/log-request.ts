import * as v from 'valibot';
import { CardId, EntryId, ProfileId } from '#lib/core/shared/id-schemas.ts';
import { LANGS } from '#lib/core/shared/lang.ts';

const operation = {
	op: v.pipe(v.string(), v.minLength(8)),
	profile: ProfileId,
	moment: v.object({ at: v.number(), offset: v.number() })
};

const answered = {
	...operation,
	card: CardId,
	form: v.picklist(['flip', 'choice', 'typed', 'cloze', 'truefalse', 'ordering', 'matching']),
	lang: v.picklist(LANGS),
	rating: v.picklist([1, 2, 3, 4]),
	took: v.number(),
	mistakenFor: v.exactOptional(CardId),
	deckVersion: v.number()
};

const marked = { ...operation, card: CardId };

/** Everything that a learner does to the log, as plain JSON: what cannot be saved now waits in this form. */
export const LogRequest = v.variant('kind', [
	v.object({ kind: v.literal('answer'), ...answered, guessed: v.exactOptional(v.boolean()) }),
	v.object({
		kind: v.literal('practice'),
		...answered,
		mode: v.picklist(['cram', 'game', 'quiz', 'live'])
	}),
	v.object({
		kind: v.literal('undo'),
		...operation,
		ref: v.exactOptional(EntryId),
		of: v.exactOptional(v.string())
	}),
	v.object({ kind: v.literal('suspend'), ...marked, on: v.boolean() }),
	v.object({ kind: v.literal('bury'), ...marked, until: v.number() }),
	v.object({ kind: v.literal('flag'), ...marked, flag: v.number() }),
	v.object({ kind: v.literal('reset'), ...marked })
]);
export type LogRequest = v.InferOutput<typeof LogRequest>;

/** A request that may have waited outside the database; throws on what is none. */
export function parseRequest(json: unknown): LogRequest {
	return v.parse(LogRequest, json);
}
