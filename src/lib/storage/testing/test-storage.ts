import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CardId, ProfileId } from '#lib/core/shared/ids.ts';
import { DAY, type Moment } from '#lib/core/shared/time.ts';
import type { LogRequest } from '../log-request.ts';
import { makeStorage, type Storage, type StorageOptions } from '../index.ts';

/** Noon of a study day in Kazakhstan. */
export function noonOf(day: number): Moment {
	return { at: day * DAY + 7 * 3_600_000, offset: 300 };
}

/** 22 November 2026. */
export const TODAY = 20_779;

/** A database in memory; the same one for all storages made with the same options. */
export function memoryDatabase() {
	return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export async function startStorage(
	options: StorageOptions = memoryDatabase()
): Promise<{ storage: Storage; profile: ProfileId }> {
	const storage = makeStorage(options);
	const started = await storage.start(noonOf(TODAY));
	if (!started.ready) throw new Error(started.reason);
	return { storage, profile: started.profile.id };
}

type AnswerRequest = Extract<LogRequest, { kind: 'answer' }>;

let ops = 0;

/** An answer with all that a test does not care about. */
export function answerOf(
	profile: ProfileId,
	card: CardId,
	changes: Partial<AnswerRequest> = {}
): AnswerRequest {
	ops += 1;
	return {
		kind: 'answer',
		op: `operation-${ops}`,
		profile,
		moment: noonOf(TODAY),
		card,
		form: 'flip',
		lang: 'kk',
		rating: 3,
		took: 4000,
		deckVersion: 1,
		...changes
	};
}

/** The value of what was saved; throws if it was not. */
export function value<T>(saved: { saved: true; value: T } | { saved: false; reason: string }): T {
	if (!saved.saved) throw new Error(`Not saved: ${saved.reason}`);
	return saved.value;
}
