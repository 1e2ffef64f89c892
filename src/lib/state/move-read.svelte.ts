import type { Received } from '../exchange/fountain/receiver.ts';
import { openParcel } from '../exchange/qr/parcel.ts';
import { WatchedCodes } from '../exchange/qr/watch-codes.ts';
import { openCamera, type CameraTrouble } from './camera.ts';
import { codeReader } from './code-reader.ts';

/** `damaged` all was read and is not what was sent, `other` it carries something else. */
export type ReadTrouble = CameraTrouble | 'damaged' | 'other';

/** Milliseconds between two pictures where the browser does not tell when there is a new one. */
const PAUSE = 60;

/** Reads a code that moves, picture by picture. */
export class MoveRead {
	#state = $state<'starting' | 'reading' | 'read' | 'ended'>('starting');
	#trouble = $state<ReadTrouble | null>(null);
	#received = $state.raw<Received | null>(null);
	#strange = $state(false);
	#codes = new WatchedCodes();
	#stops: (() => void)[] = [];
	#ended = false;

	get phase(): 'starting' | 'reading' | 'read' | 'ended' {
		return this.#state;
	}
	get trouble(): ReadTrouble | null {
		return this.#trouble;
	}
	/** Whether what the camera sees is another code. */
	get strange(): boolean {
		return this.#strange;
	}
	/** Percent of the code that are known; 100 only when all is. */
	get percent(): number {
		const { rank = 0, blocks = 0 } = this.#received ?? {};
		return blocks === 0 ? 0 : Math.floor((rank / blocks) * 100);
	}

	/** Opens the camera and looks until all is read; gives the text of the copy, or null if it came to nothing. */
	async read(video: HTMLVideoElement): Promise<string | null> {
		const opened = await openCamera();
		if (!opened.ok) return this.#fail(opened.trouble);
		const { stream } = opened;
		this.#atEnd(() => {
			for (const track of stream.getTracks()) track.stop();
			video.srcObject = null;
		});
		if (this.#ended) return null;
		for (const track of stream.getTracks()) {
			track.addEventListener('ended', () => this.#fail('taken'));
		}
		try {
			video.srcObject = stream;
			await video.play();
			const reader = await codeReader();
			this.#atEnd(() => reader.close());
			if (this.#ended) return null;
			this.#state = 'reading';
			while (!this.#ended && this.#codes.received.message === null) {
				await nextPicture(video);
				if (this.#ended) break;
				const text = await reader.read(video);
				if (text !== null && !this.#ended) this.#take(text);
			}
			return await this.#open();
		} catch (error) {
			if (this.#ended) return null;
			console.warn('The camera could not be read', error);
			return this.#fail('failed');
		}
	}

	/** Lets the camera go. */
	stop(): void {
		if (this.#ended) return;
		this.#ended = true;
		if (this.#state !== 'read') this.#state = 'ended';
		for (const stop of this.#stops.splice(0)) stop();
	}

	#take(text: string): void {
		this.#codes.take(text);
		this.#strange = this.#codes.strange;
		this.#received = this.#codes.received;
	}

	async #open(): Promise<string | null> {
		const { message } = this.#codes.received;
		if (message === null) return null;
		if (message === 'damaged') return this.#fail('damaged');
		this.#state = 'read';
		this.stop();
		const parcel = await openParcel(message);
		return parcel?.kind === 'copy' ? parcel.text : this.#fail('other');
	}

	#fail(trouble: ReadTrouble): null {
		if (this.#ended && this.#state !== 'read') return null;
		this.#trouble = trouble;
		this.#state = 'ended';
		this.stop();
		return null;
	}

	/** What is opened after the learner has left is closed at once. */
	#atEnd(stop: () => void): void {
		if (this.#ended) stop();
		else this.#stops.push(stop);
	}
}

/** Waits for a picture that was not looked at yet. */
function nextPicture(video: HTMLVideoElement): Promise<void> {
	return new Promise((resolve) => {
		const wait = setTimeout(resolve, PAUSE * 4);
		if (!('requestVideoFrameCallback' in video)) {
			setTimeout(resolve, PAUSE);
			return;
		}
		video.requestVideoFrameCallback(() => {
			clearTimeout(wait);
			resolve();
		});
	});
}
