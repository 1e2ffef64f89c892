import { MINUTE, studyDay } from '../core/shared/time.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { scopeOfSaved } from './saved-session.ts';
import { installShippedDecks, useShippedDecks } from './shipped-decks.ts';
import { queryOfScope } from './study-scope.ts';
import { readFacts, type TodayFacts } from './today-facts.ts';

export type { Beyond, DeckOfToday, TodayFacts } from './today-facts.ts';

/** What today asks of the learner, kept up to date. */
export class TodayView {
	#app: App;
	#view = $state.raw<TodayFacts | null>(null);
	#leftSession = $state<string | null>(null);
	#turn = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** Null until it is known. */
	get view(): TodayFacts | null {
		return this.#view;
	}
	/** The query of the session that was left in the middle; null if none was. */
	get leftSession(): string | null {
		return this.#leftSession;
	}

	/** Reads now, after every change and when a new study day begins; gives the function that stops it. */
	watch(): () => void {
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
			// Looked at again and again and not once at four: timers stand still while a computer sleeps.
			$effect(() => {
				const looking = setInterval(() => this.#heedNewDay(), MINUTE);
				return () => clearInterval(looking);
			});
		});
	}

	async addShippedDecks(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		// Without a network at the first visit there may be none yet.
		await installShippedDecks(storage, profile);
		await useShippedDecks(storage, profile);
	}

	#heedNewDay(): void {
		if (this.#view && this.#view.day !== studyDay(now())) void this.#read();
	}

	async #read(): Promise<void> {
		const turn = ++this.#turn;
		const ready = await this.#app.ready;
		const view = await readFacts(ready);
		if (turn !== this.#turn) return;
		this.#view = view;
		const scope = scopeOfSaved(ready.profile, view.day);
		this.#leftSession = scope === null ? null : queryOfScope(scope);
	}
}
