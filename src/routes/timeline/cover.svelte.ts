import { SvelteSet } from 'svelte/reactivity';

/** What of each event is hidden. */
export type CoverMode = 'none' | 'dates' | 'events';

/** Hides dates or events until each is asked for. Only to try oneself: nothing of it is written down. */
export class Cover {
	#mode = $state<CoverMode>('none');
	#revealed = new SvelteSet<string>();

	get mode(): CoverMode {
		return this.#mode;
	}

	/** How many of these events are open. */
	count(keys: readonly string[]): number {
		return keys.filter((key) => this.#revealed.has(key)).length;
	}

	isHidden(key: string): boolean {
		return this.#mode !== 'none' && !this.#revealed.has(key);
	}

	/** Hides something else, and all of it. */
	choose(mode: CoverMode): void {
		this.#mode = mode;
		this.again();
	}

	reveal(key: string): void {
		this.#revealed.add(key);
	}

	/** Covers all again. */
	again(): void {
		this.#revealed.clear();
	}
}
