// The address of the worker, which Vite makes of the query.
// oxlint-disable-next-line import/default
import workerUrl from '../workers/copies.worker.ts?worker&url';
import { trustedScriptUrl } from '../pwa/trusted-url.ts';
import type { Asked, DeskAnswer } from '../storage/copies/desk-messages.ts';
import type { Desk, Progress } from '../storage/copies/desk.ts';
import { StorageRefused } from '../storage/refusal.ts';

export type { Made, Progress, RestoreRequest } from '../storage/copies/desk.ts';

/** A desk as the page sees it. */
export type DeskHere = Desk & {
	/** Whether closing it stops what it does: nothing has changed then. */
	readonly canStop: boolean;
};

/** The desk was closed while it worked. */
export class DeskClosed extends Error {
	override readonly name = 'DeskClosed';
}

/** Opens the desk in a worker; where the browser has no such workers, or cannot fetch it, in the page. */
export async function openDeskHere(onProgress: (progress: Progress) => void): Promise<DeskHere> {
	const worker = await startWorker();
	if (worker) return deskBeside(worker, onProgress);
	const { openDesk } = await import('../storage/copies/desk.ts');
	return { ...openDesk(onProgress), canStop: false };
}

/** Does one thing at a desk of its own, which is closed afterwards. */
export async function atDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
	const desk = await openDeskHere(() => {});
	try {
		return await work(desk);
	} finally {
		desk.close();
	}
}

/** A worker that has begun; null if none can. */
async function startWorker(): Promise<Worker | null> {
	let worker: Worker;
	try {
		worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
	} catch {
		return null;
	}
	const begun = await new Promise<boolean>((resolve) => {
		worker.addEventListener('message', () => resolve(true), { once: true });
		worker.addEventListener('error', () => resolve(false), { once: true });
	});
	if (!begun) worker.terminate();
	return begun ? worker : null;
}

function deskBeside(worker: Worker, onProgress: (progress: Progress) => void): DeskHere {
	let pending: { done: (value: never) => void; failed: (error: Error) => void } | null = null;
	worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
		switch (data.kind) {
			case 'progress':
				return onProgress(data.progress);
			case 'done':
				return pending?.done(data.value as never);
			case 'refused':
				return pending?.failed(new StorageRefused(data.reason));
			case 'broken':
				return pending?.failed(new Error(data.message));
			case 'begun':
		}
	});
	worker.addEventListener('error', ({ message }) => pending?.failed(new Error(message)));

	/** One thing after the other: the page asks for nothing while it waits. */
	const ask =
		<Name extends keyof Asked>(call: Name) =>
		(...given: Asked[Name]): ReturnType<Desk[Name]> =>
			// The worker answers with what its own function of that name gives.
			new Promise((done, failed) => {
				pending = { done, failed };
				// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin but ours
				worker.postMessage({ call, given });
			}) as ReturnType<Desk[Name]>;

	return {
		make: ask('make'),
		look: ask('look'),
		lookInside: ask('lookInside'),
		preview: ask('preview'),
		restore: ask('restore'),
		snapshot: ask('snapshot'),
		daily: ask('daily'),
		check: ask('check'),
		canStop: true,
		close() {
			worker.terminate();
			pending?.failed(new DeskClosed());
		}
	};
}
