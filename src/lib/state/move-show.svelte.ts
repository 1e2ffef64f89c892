import { fountainSender, type Sender } from '../exchange/fountain/sender.ts';
import { codeDrawer, type Code } from '../exchange/qr/frame-code.ts';
import { packParcel } from '../exchange/qr/parcel.ts';
import type { App } from './app.svelte.ts';

/** Bytes that a code may carry: some 20 seconds before a camera. */
export const MOST_BYTES = 60_000;

/** Frames a second: a code stands long enough for a slow camera, and several are drawn a second. */
const PER_SECOND = 8;
/** Pixels a module. */
const SCALE = 8;
/** Small blocks make codes that are easier to read; what is large takes larger ones, or it would take too long. */
const SMALL = { upTo: 10_000, block: 240 } as const;
const LARGE_BLOCK = 480;

export type ShowPhase =
	| { readonly name: 'making' | 'failed' }
	| { readonly name: 'too-large'; readonly bytes: number }
	| { readonly name: 'showing'; readonly seconds: number };

/** The learner's progress as a code that moves. */
export class MoveShow {
	#app: App;
	#phase = $state.raw<ShowPhase>({ name: 'making' });
	#paused = $state(false);
	#sender: Sender | null = null;
	#draw: ((frame: Uint8Array) => Code) | null = null;

	constructor(app: App) {
		this.#app = app;
	}

	get phase(): ShowPhase {
		return this.#phase;
	}
	get paused(): boolean {
		return this.#paused;
	}

	/** Makes the copy and cuts it into frames. */
	async make(): Promise<void> {
		try {
			const bytes = await this.#pack();
			if (bytes.length > MOST_BYTES) {
				this.#phase = { name: 'too-large', bytes: bytes.length };
				return;
			}
			const session = crypto.getRandomValues(new Uint32Array(1))[0] as number;
			const blockSize = bytes.length <= SMALL.upTo ? SMALL.block : LARGE_BLOCK;
			this.#sender = fountainSender(bytes, { session, blockSize });
			this.#draw = await codeDrawer();
			this.#phase = { name: 'showing', seconds: secondsFor(this.#sender.blocks) };
		} catch (error) {
			console.warn('The code could not be made', error);
			this.#phase = { name: 'failed' };
		}
	}

	togglePause(): void {
		this.#paused = !this.#paused;
	}

	/** Draws frame after frame while the page is seen, and keeps the screen awake; gives the function that stops it. */
	showOn(canvas: HTMLCanvasElement): () => void {
		const sender = this.#sender;
		const draw = this.#draw;
		if (!sender || !draw) return () => {};
		let index = 0;
		const next = () => {
			if (document.hidden || (this.#paused && index > 0)) return;
			paint(canvas, draw(sender.frame(index)));
			canvas.dataset.frame = String(index++);
		};
		next();
		const timer = setInterval(next, 1000 / PER_SECOND);
		const letSleep = stayAwake();
		return () => {
			clearInterval(timer);
			letSleep();
		};
	}

	async #pack(): Promise<Uint8Array> {
		const { storage, profile } = await this.#app.ready;
		const { writeCopy } = await import('../exchange/copy/write-copy.ts');
		return packParcel('copy', writeCopy(await storage.copy(profile)));
	}
}

/** About how long a camera looks that misses a third of the frames. */
function secondsFor(blocks: number): number {
	return Math.max(2, Math.round((blocks * 1.5 + 2) / PER_SECOND));
}

/** Black on white in every theme: readers know no other codes. */
function paint(canvas: HTMLCanvasElement, code: Code): void {
	const side = code.length * SCALE;
	if (canvas.width !== side) canvas.width = canvas.height = side;
	const context = canvas.getContext('2d');
	if (!context) return;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, side, side);
	context.fillStyle = '#000';
	for (const [y, row] of code.entries()) {
		for (const [x, dark] of row.entries()) {
			if (dark) context.fillRect(x * SCALE, y * SCALE, SCALE, SCALE);
		}
	}
}

/** Keeps the screen on, where the browser can; gives the function that ends it. */
function stayAwake(): () => void {
	const ended = new AbortController();
	let lock: WakeLockSentinel | undefined;
	const ask = async () => {
		if (document.hidden || !('wakeLock' in navigator)) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (ended.signal.aborted) void lock.release();
		} catch {
			// A battery that runs low refuses it: then the learner touches the screen now and then.
		}
	};
	void ask();
	// The browser takes the lock back whenever the page is out of sight.
	document.addEventListener('visibilitychange', () => void ask(), { signal: ended.signal });
	return () => {
		ended.abort();
		void lock?.release();
	};
}
