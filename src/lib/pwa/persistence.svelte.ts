/** `clearable`: the browser may delete everything when the disk runs full. */
export type PersistenceState = 'unknown' | 'unavailable' | 'clearable' | 'kept';

type StorageAsked = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;

/** Whether the browser has promised to keep what is stored here, and how much that is. */
export class Persistence {
	#storage: Partial<StorageAsked> | undefined;
	#state = $state<PersistenceState>('unknown');
	#usedBytes = $state<number | undefined>();

	constructor(storage: Partial<StorageAsked> | undefined) {
		this.#storage = storage;
		if (!storage?.persisted) this.#state = 'unavailable';
	}

	/** The honest state, for the settings. */
	get state(): PersistenceState {
		return this.#state;
	}

	/** Bytes in use by this app; undefined where the browser does not tell. The quota is never shown: browsers make it up. */
	get usedBytes(): number | undefined {
		return this.#usedBytes;
	}

	/** Reads the state without asking for anything. */
	async read(): Promise<void> {
		await this.#learn(() => this.#storage?.persisted?.());
		try {
			this.#usedBytes = (await this.#storage?.estimate?.())?.usage;
		} catch {
			// Refused in some private windows; the settings then show no number.
			this.#usedBytes = undefined;
		}
	}

	/** Asks the browser to keep everything; at a meaningful moment, as Firefox asks the learner. */
	async ask(): Promise<PersistenceState> {
		if (this.#state !== 'kept') await this.#learn(() => this.#storage?.persist?.());
		return this.#state;
	}

	async #learn(answer: () => Promise<boolean> | undefined): Promise<void> {
		if (!this.#storage?.persisted) return;
		try {
			this.#state = (await answer()) ? 'kept' : 'clearable';
		} catch {
			this.#state = 'unavailable';
		}
	}
}

/** What this browser promises; there is no such promise on a plain-http address. */
export function persistenceHere(): Persistence {
	return new Persistence(navigator.storage as StorageManager | undefined);
}
