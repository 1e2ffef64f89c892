/** A recording that is played from its beginning or stopped. */
export class Recording {
	#url: string;
	#audio = new Audio();
	#fetched: Promise<void> | undefined;
	#ending = new AbortController();
	#playing = $state(false);
	#broken = $state(false);

	constructor(url: string) {
		this.#url = url;
	}

	get playing(): boolean {
		return this.#playing;
	}
	/** It could not be fetched just now, or this browser cannot play it. */
	get broken(): boolean {
		return this.#broken;
	}

	/** Makes it ready for a tap; gives the function that ends it. */
	open(): () => void {
		const { signal } = this.#ending;
		this.#audio.addEventListener('ended', () => this.#stop(), { signal });
		// What fails now is tried again, and said, when somebody wants to hear it.
		this.#fetch().catch(() => {});
		return () => {
			this.#ending.abort();
			this.#stop();
			URL.revokeObjectURL(this.#audio.src);
		};
	}

	/** Plays it from the beginning, or stops it; to be called by a tap, or browsers refuse to make a sound. */
	async toggle(): Promise<void> {
		if (this.#playing) return this.#stop();
		this.#playing = true;
		this.#broken = false;
		try {
			await this.#fetch();
			// Stopped again meanwhile.
			if (!this.#playing) return;
			this.#audio.currentTime = 0;
			await this.#audio.play();
		} catch (error) {
			// A play that was stopped before it began is told as an error too.
			if (error instanceof DOMException && error.name === 'AbortError') return;
			this.#stop();
			this.#broken = true;
		}
	}

	#stop(): void {
		this.#audio.pause();
		this.#playing = false;
	}

	#fetch(): Promise<void> {
		this.#fetched ??= this.#load().catch((error: unknown) => {
			this.#fetched = undefined;
			throw error;
		});
		return this.#fetched;
	}

	// Whole and out of memory: Safari asks for a recording in pieces, and the service worker keeps only wholes.
	async #load(): Promise<void> {
		const answer = await fetch(this.#url, { signal: this.#ending.signal });
		if (!answer.ok) throw new Error(`No recording at ${this.#url}: ${answer.status}`);
		const content = await answer.blob();
		if (!this.#ending.signal.aborted) this.#audio.src = URL.createObjectURL(content);
	}
}
