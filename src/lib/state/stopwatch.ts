import type { Millis } from '../core/shared/time.ts';

/** A time that only ever goes on, whatever is done to the phone's clock; it has no meaning but for differences. */
export function ticks(): Millis {
	return performance.now();
}

/** How long something is looked at; it runs from the beginning. */
export class Stopwatch {
	#before: Millis;
	#since: Millis | null = ticks();

	/** `before` was measured already. */
	constructor(before: Millis = 0) {
		this.#before = before;
	}

	get millis(): Millis {
		return this.#before + (this.#since === null ? 0 : ticks() - this.#since);
	}

	stop(): void {
		this.#before = this.millis;
		this.#since = null;
	}

	goOn(): void {
		this.#since ??= ticks();
	}
}
