import type { Saved } from './connection.ts';

/** A second place for what the database did not take: `localStorage`, or nothing where that is forbidden. */
export type SecondPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Answers that wait for the database, oldest first. */
export type Pending<Request extends { readonly op: string }, Value> = {
	/** How many wait: shown as "not saved yet". */
	readonly count: number;
	/** Sends a request after all that wait; one that fails joins them. */
	send(request: Request): Promise<Saved<Value>>;
	/** Tries all that wait, in order, up to the first that fails again. */
	retry(): Promise<Saved<number>>;
	/** Drops a waiting request, if it is still there and not being sent: the learner took the answer back. */
	forget(op: string): boolean;
	/** Drops all that wait, here and in the second place. */
	clear(): void;
};

export type PendingOptions<Request, Value> = {
	readonly place: SecondPlace | null;
	readonly send: (request: Request) => Promise<Saved<Value>>;
	/** Reads what the second place gave; null for what is no request. */
	readonly parse: (json: unknown) => Request | null;
	readonly onChange?: (count: number) => void;
	/** A waiting request that cannot be done; it is set aside, so that those behind it are not lost. */
	readonly onBroken?: (error: unknown) => void;
};

/** What the names of answers that wait begin with in the second place. */
export const WAITING = 'qaitala/pending/';
const BROKEN = 'qaitala/broken/';

/** A queue that begins with what an earlier visit left in the second place. */
export function makePending<Request extends { readonly op: string }, Value>({
	place,
	send,
	parse,
	onChange = () => {},
	onBroken = () => {}
}: PendingOptions<Request, Value>): Pending<Request, Value> {
	const waiting = place ? readWaiting(place, parse) : [];
	let turn = waiting.reduce((last, { turn }) => Math.max(last, turn), 0);
	let running: Promise<unknown> = Promise.resolve();
	/** On its way to the database: too late to be dropped. */
	let sending: string | null = null;

	/** One at a time, so that answers are written in the order in which they were given. */
	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const result = running.then(work);
		running = result.catch(() => {});
		return result;
	}

	function add(request: Request): void {
		turn += 1;
		waiting.push({ turn, request });
		keep(place, WAITING, turn, request);
		onChange(waiting.length);
	}

	function remove(op: string): boolean {
		const at = waiting.findIndex(({ request }) => request.op === op);
		if (at < 0) return false;
		waiting.splice(at, 1);
		drop(place, op);
		onChange(waiting.length);
		return true;
	}

	/** Null if the request itself is broken. */
	async function sendOld({ request, told }: Waiting<Request>): Promise<Saved<Value> | null> {
		try {
			return await send(request);
		} catch (error) {
			if (!told) onBroken(error);
			return null;
		}
	}

	async function sendNew(request: Request): Promise<Saved<Value>> {
		try {
			return await send(request);
		} catch (error) {
			keep(place, BROKEN, ++turn, request);
			throw error;
		}
	}

	async function sendAll(): Promise<Saved<number>> {
		for (let done = 0; ; done++) {
			const [next] = waiting;
			if (!next) return { saved: true, value: done };
			sending = next.request.op;
			const saved = await sendOld(next).finally(() => {
				sending = null;
			});
			if (saved && !saved.saved) return saved;
			remove(next.request.op);
			if (!saved) keep(place, BROKEN, next.turn, next.request);
		}
	}

	return {
		get count() {
			return waiting.length;
		},
		send: (request) =>
			inTurn(async () => {
				const before = await sendAll();
				const saved = before.saved ? await sendNew(request) : before;
				if (!saved.saved) add(request);
				return saved;
			}),
		retry: () => inTurn(sendAll),
		forget: (op) => op !== sending && remove(op),
		clear() {
			waiting.length = 0;
			for (const key of place ? [...keysOf(place, WAITING), ...keysOf(place, BROKEN)] : [])
				place?.removeItem(key);
			onChange(0);
		}
	};
}

type Waiting<Request> = {
	readonly turn: number;
	readonly request: Request;
	/** It was set aside, and that was told; it is tried once a visit, since a check may have mended the cause. */
	readonly told?: boolean;
};

function readWaiting<Request extends { readonly op: string }>(
	place: SecondPlace,
	parse: (json: unknown) => Request | null
): Waiting<Request>[] {
	const waiting: Waiting<Request>[] = [];
	for (const key of [...keysOf(place, WAITING), ...keysOf(place, BROKEN)]) {
		const kept = parseJson(place.getItem(key)) as Partial<Waiting<unknown>> | null | undefined;
		const request = parse(kept?.request);
		if (request && typeof kept?.turn === 'number')
			waiting.push({ turn: kept.turn, request, told: key.startsWith(BROKEN) });
	}
	return waiting.sort((a, b) => a.turn - b.turn);
}

function keysOf(place: SecondPlace, prefix: string): string[] {
	const keys = Array.from({ length: place.length }, (_, i) => place.key(i));
	return keys.filter((key) => key !== null && key.startsWith(prefix)).map(String);
}

function parseJson(text: string | null): unknown {
	try {
		return text === null ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}

function keep(
	place: SecondPlace | null,
	prefix: string,
	turn: number,
	request: { readonly op: string }
): void {
	try {
		place?.setItem(prefix + request.op, JSON.stringify({ turn, request }));
	} catch {
		// The second place is full too: the answer still waits in memory, and is shown as waiting.
	}
}

function drop(place: SecondPlace | null, op: string): void {
	for (const prefix of [WAITING, BROKEN]) place?.removeItem(prefix + op);
}
