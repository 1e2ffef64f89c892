import type { Appended } from './append-entry.ts';
import type { Database } from './database.ts';
import { parseRequest, type LogRequest } from './log-request.ts';
import { markCard, saveAnswer, savePractice, undoEntry } from './review-log.ts';

export { rehearse } from './append-entry.ts';

/** Does what a request asks; the same one again only looks up what was done. Throws on what is no request. */
export async function doRequest(db: Database, asked: unknown): Promise<Appended> {
	const request = parseRequest(asked);
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
