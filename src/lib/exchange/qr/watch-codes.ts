import { Receiver, type Received } from '../fountain/receiver.ts';
import { frameOfText } from './frame-code.ts';

/** So many frames of another message in a row: the other phone began anew. */
const BEGUN_ANEW = 8;
/** So many codes in a row that are no frames: the camera looks at something else. */
const STRANGE = 3;

/** Takes the texts of codes as a camera sees them, and makes of them what is carried. */
export class WatchedCodes {
	#receiver = new Receiver();
	#foreign = 0;
	#others = 0;

	get received(): Received {
		return this.#receiver.received;
	}
	/** Whether what is seen is another code altogether. */
	get strange(): boolean {
		return this.#others >= STRANGE;
	}

	take(text: string): void {
		const bytes = frameOfText(text);
		const taken = bytes ? this.#receiver.take(bytes) : 'broken';
		this.#foreign = taken === 'foreign' ? this.#foreign + 1 : 0;
		this.#others = taken === 'broken' ? this.#others + 1 : 0;
		if (!bytes || this.#foreign < BEGUN_ANEW) return;
		this.#foreign = 0;
		this.#receiver = new Receiver();
		this.#receiver.take(bytes);
	}
}
