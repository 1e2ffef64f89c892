import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { SnapshotRow } from '../rows.ts';

/** A learner's progress as it was before an upgrade of the database. */
export type CopyBefore = Pick<SnapshotRow, 'order' | 'counts'> & {
	readonly profile: ProfileId;
	readonly at: Millis;
	/** A gzipped copy. */
	readonly bytes: Uint8Array<ArrayBuffer>;
};

export type BeforeOptions = {
	readonly indexedDB: IDBFactory;
	/** Of the database that is upgraded. */
	readonly name: string;
};

/** Noted in the second place while there is something in the database beside. */
export const BEFORE = 'qaitala/before';

export function beforeName(name: string): string {
	return `${name}-before`;
}

/** The database beside: what an upgrade does to the other one cannot touch it. */
export async function openBefore({ indexedDB, name }: BeforeOptions): Promise<IDBDatabase> {
	const opening = indexedDB.open(beforeName(name), 1);
	opening.addEventListener('upgradeneeded', () => {
		opening.result.createObjectStore('copies', { keyPath: ['profile', 'at'] });
	});
	return result(opening);
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error as DOMException));
	});
}

/** Resolves when a transaction is committed. */
export function done(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.addEventListener('complete', () => resolve());
		transaction.addEventListener('abort', () => reject(transaction.error as DOMException));
	});
}
