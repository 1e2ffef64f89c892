import type { Copy, CopyProblem } from '../exchange/copy/copy-format.ts';
import { studyDay, DAY, type StudyDay } from '../core/shared/time.ts';
import { now } from './clock.ts';
import { download } from './download.ts';
import type { Ready } from './ready.ts';

/** What a chosen file would bring. */
export type Preview = {
	readonly newEntries: number;
	readonly knownEntries: number;
	readonly newDecks: number;
	readonly days: { readonly first: StudyDay; readonly last: StudyDay } | null;
};

export type CopyRefusal = CopyProblem | { readonly code: 'storage' };

/** Whose progress it is, and who wants to know of what was done with copies. */
export type CopyHost = {
	readonly ready: Promise<Ready>;
	/** A copy has left the app. */
	copied(): Promise<void>;
	/** A copy was added to what is here. */
	restored(): Promise<void>;
};

/** Saving a copy of the progress as a file, and adding one. */
export class Copies {
	#host: CopyHost;
	#copy: Copy | null = null;
	#busy = $state(false);
	/** Ends with what is being done, however that ends. */
	#current: Promise<void> = Promise.resolve();
	#preview = $state.raw<Preview | null>(null);
	#problem = $state.raw<CopyRefusal | null>(null);
	#savedAs = $state<string | null>(null);
	#added = $state<number | null>(null);

	constructor(host: CopyHost) {
		this.#host = host;
	}

	get busy(): boolean {
		return this.#busy;
	}
	get preview(): Preview | null {
		return this.#preview;
	}
	/** Why the chosen file was not taken; nothing has changed then. */
	get problem(): CopyRefusal | null {
		return this.#problem;
	}
	/** Name of the file that was saved last. */
	get savedAs(): string | null {
		return this.#savedAs;
	}
	/** Answers that the last restored copy brought. */
	get added(): number | null {
		return this.#added;
	}
	/** Whether this browser can hand a file to another app. */
	get canShare(): boolean {
		if (typeof navigator === 'undefined' || !navigator.canShare) return false;
		return navigator.canShare({ files: [new File([''], 'qaitala.txt', { type: 'text/plain' })] });
	}

	/** Downloads a copy. */
	async save(): Promise<void> {
		await this.#working(async () => {
			const file = await this.#makeFile();
			download(file);
			await this.#left(file.name);
		});
	}

	/** Hands a copy to another app (mail, messenger, disk). */
	async share(): Promise<void> {
		await this.#working(async () => {
			const file = await this.#makeFile();
			try {
				await navigator.share({ files: [file] });
			} catch (error) {
				// The learner thought better of it.
				if ((error as { name?: string }).name === 'AbortError') return;
				// Making a large copy took longer than a tap is good for, or nobody takes such a file.
				download(file);
			}
			await this.#left(file.name);
		});
	}

	/** Reads a chosen file and shows what it would add; one that is chosen while a copy is being saved, after that. */
	async look(file: File): Promise<void> {
		await this.#current;
		await this.#working(async () => {
			const { readCopy } = await import('../exchange/copy/read-copy.ts');
			const read = readCopy(await file.text());
			if (!read.ok) {
				this.#problem = read.problem;
				return;
			}
			const { storage, profile } = await this.#host.ready;
			const { entries, decks, days } = await storage.previewCopy(read.value, profile);
			this.#copy = read.value;
			this.#preview = {
				newEntries: entries.added,
				knownEntries: entries.inCopy - entries.added,
				newDecks: decks.added,
				days
			};
		});
	}

	/** Adds what the looked-at copy has. */
	async restore(): Promise<void> {
		const copy = this.#copy;
		if (!copy) return;
		const adds = this.#preview?.newEntries ?? 0;
		await this.#working(async () => {
			const { storage, profile } = await this.#host.ready;
			const restored = await storage.restoreCopy(copy, profile);
			if (restored.saved) this.#added = adds;
			else this.#problem = { code: 'storage' };
			await this.#host.restored();
		});
		this.dismiss();
	}

	dismiss(): void {
		this.#copy = null;
		this.#preview = null;
	}

	async #makeFile(): Promise<File> {
		const { storage, profile } = await this.#host.ready;
		const { copyName, writeCopy } = await import('../exchange/copy/write-copy.ts');
		const chunks: string[] = [];
		for await (const chunk of writeCopy(await storage.copy(profile))) chunks.push(chunk);
		const date = new Date(studyDay(now()) * DAY).toISOString().slice(0, 10);
		return new File(chunks, copyName(date), { type: 'text/plain' });
	}

	async #left(name: string): Promise<void> {
		const { storage } = await this.#host.ready;
		await storage.markCopied(now().at);
		this.#savedAs = name;
		await this.#host.copied();
	}

	async #working(work: () => Promise<void>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		this.#problem = null;
		this.#savedAs = null;
		this.#added = null;
		const working = work().finally(() => (this.#busy = false));
		this.#current = working.catch(() => {});
		await working;
	}
}
