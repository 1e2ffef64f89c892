import * as v from 'valibot';
import { CardId, EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import { LANGS } from '#lib/core/shared/lang.ts';
import type { Appended } from './append-entry.ts';
import type { Database } from './database.ts';
import { markCard, saveAnswer, savePractice, undoEntry } from './review-log.ts';

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

/** Reads a request that waited outside the database; null for what is none. */
export function parseRequest(json: unknown): LogRequest | null {
	const request = v.safeParse(LogRequest, json);
	return request.success ? request.output : null;
}

/** Does what a request asks; the same one again only looks up what was done. */
export function doRequest(db: Database, request: LogRequest): Promise<Appended> {
	switch (request.kind) {
		case 'answer':
			return saveAnswer(db, request);
		case 'practice':
			return savePractice(db, request);
		case 'undo':
			return undoEntry(db, { ...request, ...undone(request) });
		case 'suspend':
		case 'bury':
		case 'flag':
		case 'reset':
			return markCard(db, request);
	}
}

function undone({ ref, of }: Extract<LogRequest, { kind: 'undo' }>) {
	if (ref !== undefined) return { ref };
	if (of !== undefined) return { of };
	throw new Error('An undo of nothing');
}
