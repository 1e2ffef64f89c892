// oxlint-disable-next-line import/default -- made by the build
import workerUrl from '../workers/read-deck.ts?worker&url';
import type { Deck } from '../core/deck/deck.ts';
import type { Problem } from '../core/deck/problem.ts';
import { trustedScriptUrl } from '../pwa/trusted-url.ts';

/** More than any deck for people. */
export const LARGEST_MEGABYTES = 5;

/** A file that takes longer is not meant to be read, in milliseconds. */
const LONGEST = 60_000;

type Read = {
	readonly deck: Deck | null;
	readonly problems: readonly Problem[];
	readonly checksum: string | null;
};

/** `too-large` it was not looked at, `too-slow` it was given up, `unread` the reader or the file cannot be had now. */
export type ReadingFailure = 'too-large' | 'too-slow' | 'unread';

/** Reads a deck file beside the screen; resolves with null when `signal` stops it. */
export async function readDeckFile(
	file: File,
	signal: AbortSignal
): Promise<Read | ReadingFailure | null> {
	if (file.size > LARGEST_MEGABYTES * 1_000_000) return 'too-large';
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		// It was moved, or the phone has taken back the leave to read it.
		return 'unread';
	}
	if (signal.aborted) return null;
	const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise((resolve) => {
			timer = setTimeout(() => resolve('too-slow'), LONGEST);
			signal.addEventListener('abort', () => resolve(null));
			// The message has the shape that the worker gives it.
			worker.addEventListener('message', ({ data }: MessageEvent<Read>) => resolve(data));
			worker.addEventListener('error', () => resolve('unread'));
			worker.postMessage(bytes, [bytes.buffer]);
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
