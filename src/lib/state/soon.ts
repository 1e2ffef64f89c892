/** So long a change may wait, in milliseconds: shorter than anybody takes to do something else. */
const SOON = 200;

/**
 * Does the latest of many pieces of work, a moment after the last but one was done: what costs too much at every letter.
 * What waits is done at once when the page goes away, be it for a call or for good.
 */
export class Soon {
	#work: (() => void) | null = null;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	/** Begins to watch the page. */
	begin(): void {
		// The last that a phone tells of a page, which may be killed in the background.
		document.addEventListener('visibilitychange', this.#hidden);
		addEventListener('pagehide', this.#now);
	}

	do(work: () => void): void {
		this.#work = work;
		this.#waiting ??= setTimeout(this.#now, SOON);
	}

	/** Drops what waits. */
	drop(): void {
		clearTimeout(this.#waiting);
		this.#waiting = undefined;
		this.#work = null;
	}

	/** Does what waits, and no more after it. */
	end(): void {
		this.#now();
		document.removeEventListener('visibilitychange', this.#hidden);
		removeEventListener('pagehide', this.#now);
	}

	#now = (): void => {
		const work = this.#work;
		this.drop();
		work?.();
	};

	#hidden = (): void => {
		if (document.visibilityState === 'hidden') this.#now();
	};
}
