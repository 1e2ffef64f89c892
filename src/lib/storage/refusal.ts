import { NewerDatabase } from './schema-check.ts';

/**
 * Why the database did not take or give something:
 * `quota` no room, `lost` the connection died and a new one failed too, `upgraded` another tab opened a newer
 * version, `newer` the stored data are of a newer version, `deleted` the database was deleted elsewhere,
 * `missing` the browser has none (or forbids it).
 */
export type Refusal = 'quota' | 'lost' | 'upgraded' | 'newer' | 'deleted' | 'missing';

/** A reading that the database refused. */
export class StorageRefused extends Error {
	override readonly name = 'StorageRefused';
	readonly reason: Refusal;
	constructor(reason: Refusal, cause?: unknown) {
		super(`Storage refused: ${reason}`, { cause });
		this.reason = reason;
	}
}

/** What browsers and Dexie call a handle that can do nothing any more. */
const LOST = new Set([
	'UnknownError',
	'DatabaseClosedError',
	'DatabaseClosed',
	'InvalidStateError',
	'OpenFailedError',
	'AbortError',
	'TimeoutError',
	'TransactionInactiveError'
]);

/** What an error of the database means; null if it is a bug of ours. */
export function refusalOf(error: unknown): Refusal | null {
	const chain = [...causesOf(error)];
	if (chain.some((cause) => cause instanceof NewerDatabase)) return 'newer';
	for (const cause of chain) if (cause instanceof StorageRefused) return cause.reason;
	const names = chain.map(nameOf);
	// Chromium and Dexie wrap the quota error in an AbortError.
	if (names.includes('QuotaExceededError')) return 'quota';
	if (names.includes('MissingAPIError') || names.includes('SecurityError')) return 'missing';
	return LOST.has(names[0] ?? '') ? 'lost' : null;
}

/** An error and all that are wrapped in it. */
function* causesOf(error: unknown, depth = 0): Generator<unknown> {
	if (typeof error !== 'object' || error === null || depth > 5) return;
	yield error;
	const { inner, cause, failures } = error as Record<string, unknown>;
	yield* causesOf(inner, depth + 1);
	yield* causesOf(cause, depth + 1);
	if (Array.isArray(failures)) yield* causesOf(failures[0], depth + 1);
}

function nameOf(error: unknown): string {
	return String((error as { name?: unknown }).name ?? '');
}
