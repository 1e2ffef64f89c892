import { base } from '$app/paths';
import { studyDay, type StudyDay } from '../core/shared/time.ts';
import { persistenceHere } from '../pwa/persistence.svelte.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { Copies } from './copies.svelte.ts';
import { forgetKept } from './forget-kept.ts';

/** What the settings say about where the progress lives. */
export type DataFacts = {
	/** Whether the browser has promised to keep it; null where it does not tell. */
	readonly persisted: boolean | null;
	/** Bytes; null where the browser does not tell. */
	readonly usage: number | null;
	readonly lastCopyDay: StudyDay | null;
	readonly today: StudyDay;
};

/** Where a learner's data are, what a copy of them holds, and how to be rid of them. */
export class MyData {
	readonly copies: Copies;
	#app: App;
	#facts = $state.raw<DataFacts | null>(null);

	constructor(app: App) {
		this.#app = app;
		this.copies = new Copies({
			ready: app.ready,
			copied: () => this.read(),
			restored: () => app.restored()
		});
	}

	/** Null until they have been read. */
	get facts(): DataFacts | null {
		return this.#facts;
	}

	async read(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const persistence = persistenceHere();
		await persistence.read();
		const { lastCopy } = await storage.copyState(profile);
		const { state, usedBytes } = persistence;
		this.#facts = {
			persisted: state === 'kept' ? true : state === 'clearable' ? false : null,
			usage: usedBytes ?? null,
			lastCopyDay: lastCopy === null ? null : studyDay({ at: lastCopy, offset: now().offset }),
			today: studyDay(now())
		};
	}

	async askToPersist(): Promise<void> {
		await persistenceHere().ask();
		await this.read();
	}

	/** Erases everything on this device and begins anew. */
	async deleteAll(): Promise<void> {
		const { storage } = await this.#app.ready;
		if (!this.#app.heed(await storage.deleteEverything())) return;
		forgetKept();
		location.assign(`${base}/`);
	}
}
