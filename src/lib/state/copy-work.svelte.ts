import { DeskClosed, openDeskHere, type DeskHere, type Progress } from './copies-desk.ts';

/** One thing after another at a desk beside the page, which can be stopped, and tells how far it is. */
export class CopyWork {
	#desk: Promise<DeskHere> | null = null;
	#canStop = $state(false);
	#stopped = false;
	#busy = $state(false);
	/** Ends with what is being done, however that ends. */
	#current: Promise<void> = Promise.resolve();
	#progress = $state.raw<Progress | null>(null);

	get busy(): boolean {
		return this.#busy;
	}
	/** How far the work is; null while there is none. */
	get progress(): Progress | null {
		return this.#progress;
	}
	/** Whether the work can be stopped. */
	get canStop(): boolean {
		return this.#busy && this.#canStop;
	}
	/** Ends with what is being done now. */
	get ended(): Promise<void> {
		return this.#current;
	}

	/** Stops what is being done; nothing has changed then. */
	stop(): void {
		if (!this.canStop) return;
		this.#stopped = true;
		this.leaveDesk();
	}

	/** The desk, opened when it is first needed; the copy that was looked at lies on it. Throws `DeskClosed`. */
	async atDesk(): Promise<DeskHere> {
		this.#desk ??= openDeskHere((progress) => {
			this.#progress = progress;
		});
		const desk = await this.#desk;
		if (this.#stopped) throw new DeskClosed();
		this.#canStop = desk.canStop;
		return desk;
	}

	leaveDesk(): void {
		const desk = this.#desk;
		this.#desk = null;
		this.#canStop = false;
		// One that never opened has failed its caller already.
		void desk?.then(
			(opened) => opened.close(),
			() => {}
		);
	}

	/** Does it, and nothing else meanwhile; `stopped` is called if the learner stops it. */
	async run(work: () => Promise<void>, stopped: () => void): Promise<void> {
		this.#busy = true;
		this.#stopped = false;
		const working = work()
			.catch((error: unknown) => {
				if (!(error instanceof DeskClosed)) throw error;
				stopped();
			})
			.finally(() => {
				this.#busy = false;
				this.#progress = null;
			});
		this.#current = working.catch(() => {});
		await working;
	}
}
