import type { CheckReport, DamageKind } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { atDesk } from './copies-desk.ts';

export type { CheckReport, DamageKind };

/** The check of the data, and what the last one found. */
export class DataCheck {
	#app: App;
	#last = $state.raw<CheckReport | null>(null);
	#fresh = $state(false);
	#busy = $state(false);
	#failed = $state(false);

	constructor(app: App) {
		this.#app = app;
	}

	/** What the last check found; null if there was none. */
	get last(): CheckReport | null {
		return this.#last;
	}
	/** Whether that check was asked for just now. */
	get fresh(): boolean {
		return this.#fresh;
	}
	get busy(): boolean {
		return this.#busy;
	}
	get failed(): boolean {
		return this.#failed;
	}

	async read(): Promise<void> {
		const { storage } = await this.#app.ready;
		this.#last = await storage.lastCheck();
	}

	/** Checks now, beside the page; a copy inside is taken first, so that a large repair can be taken back too. */
	async check(): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		this.#failed = false;
		try {
			const { profile } = await this.#app.ready;
			const checked = await atDesk((desk) => desk.check(profile, now()));
			this.#failed = !checked.saved;
			if (checked.saved) this.#last = checked.value;
			this.#fresh = checked.saved;
		} finally {
			this.#busy = false;
		}
	}
}
