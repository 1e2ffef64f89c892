import { base } from '$app/paths';
import type { CopyProblem } from '../exchange/copy/copy-format.ts';
import { studyDay, DAY } from '../core/shared/time.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import type { CopyPreview, Into, Restored } from '../storage/index.ts';
import { now } from './clock.ts';
import { DeskClosed, openDeskHere, type DeskHere, type Progress } from './copies-desk.ts';
import { download } from './download.ts';
import type { Ready } from './ready.ts';

export type { CopyPreview, Into, Progress, Restored };

/** Into whom a copy can go. */
export type Learner = { readonly id: ProfileId; readonly name: string; readonly isHere: boolean };

/** What a chosen file would bring, and to whom. */
export type Preview = CopyPreview & {
	readonly into: Into;
	/** Those to choose from; empty for a copy of someone who is here. */
	readonly learners: readonly Learner[];
};

/** What a restored copy has brought. */
export type Came = Restored & { readonly how: 'merge' | 'replace' };

/** `stopped` the learner stopped it, `too-late` when it was done already; nothing has changed with all others. */
export type CopyRefusal = CopyProblem | { readonly code: 'storage' | 'stopped' | 'too-late' };

/** Whose progress it is, and who wants to know of what was done with copies. */
export type CopyHost = {
	readonly ready: Promise<Ready>;
	/** A copy has left the app. */
	copied(): Promise<void>;
	/** A copy was added to what is here, or put in its place. */
	restored(): Promise<void>;
};

/** Saving a copy of the progress as a file, and adding one: the work is done beside the page. */
export class Copies {
	#host: CopyHost;
	#desk: Promise<DeskHere> | null = null;
	#canStop = $state(false);
	#stopped = false;
	#busy = $state(false);
	/** Ends with what is being done, however that ends. */
	#current: Promise<void> = Promise.resolve();
	#progress = $state.raw<Progress | null>(null);
	#preview = $state.raw<Preview | null>(null);
	#problem = $state.raw<CopyRefusal | null>(null);
	#savedAs = $state<string | null>(null);
	#came = $state.raw<Came | null>(null);

	constructor(host: CopyHost) {
		this.#host = host;
	}

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
	get preview(): Preview | null {
		return this.#preview;
	}
	/** Why nothing has changed. */
	get problem(): CopyRefusal | null {
		return this.#problem;
	}
	/** Name of the file that was saved last. */
	get savedAs(): string | null {
		return this.#savedAs;
	}
	/** What the last restored copy brought. */
	get came(): Came | null {
		return this.#came;
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
		this.#leaveDesk();
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
		this.#leaveDesk();
	}

	/** Reads a chosen file and shows what it would add; one that is chosen while a copy is being saved, after that. */
	async look(file: File): Promise<void> {
		await this.#current;
		await this.#working(async () => {
			const { storage, profile } = await this.#host.ready;
			const desk = await this.#atDesk();
			const looked = await desk.look(file, profile);
			if (!looked.ok) {
				this.#problem = looked.problem;
				return;
			}
			const { owner } = looked.value;
			const rows = owner === null ? await storage.profiles() : [];
			const learners = rows
				.filter(({ removed }) => removed === undefined)
				.map(({ id, name }) => ({ id, name, isHere: id === profile }));
			this.#preview = { ...looked.value, into: owner ?? profile, learners };
		});
		if (!this.#preview) this.#leaveDesk();
	}

	/** Looks at what the copy would add to another learner. */
	async choose(into: Into): Promise<void> {
		const preview = this.#preview;
		if (!preview) return;
		await this.#working(async () => {
			const desk = await this.#atDesk();
			const looked = await desk.preview(into === 'new' ? null : into);
			if (this.#preview) this.#preview = { ...preview, ...looked, into };
		});
		// It was closed meanwhile.
		if (!this.#preview) this.#leaveDesk();
	}

	/** Adds what the looked-at copy has, or puts it in the place of all that is here. */
	async restore(how: 'merge' | 'replace' = 'merge'): Promise<void> {
		const preview = this.#preview;
		if (!preview) return;
		this.#preview = null;
		await this.#working(async () => {
			const desk = await this.#atDesk();
			const before = await this.#lastDone(preview.into);
			try {
				const restored = await desk.restore({ into: preview.into, how, at: now().at });
				if (restored.saved) this.#came = { ...restored.value, how };
				else this.#problem = { code: 'storage' };
			} catch (error) {
				// It may have been written just when it was to be stopped: then it is no use saying that nothing changed.
				const isDone =
					error instanceof DeskClosed && (await this.#lastDone(preview.into)) !== before;
				if (!isDone) throw error;
				this.#problem = { code: 'too-late' };
			}
			await this.#host.restored();
		});
		this.#leaveDesk();
	}

	/** Tells restored copies apart: by the number of the last one, for a new learner by how many there are. */
	async #lastDone(into: Into): Promise<number> {
		const { storage } = await this.#host.ready;
		if (into === 'new') return (await storage.profiles()).length;
		const orders = (await storage.done(into)).flatMap((thing) => {
			if (thing.kind !== 'operation') return [];
			const { what, order } = thing.operation;
			return what === 'merged' || what === 'replaced' ? [order] : [];
		});
		return orders[0] ?? 0;
	}

	/** Stops what is being done; nothing has changed then. */
	stop(): void {
		if (!this.canStop) return;
		this.#stopped = true;
		this.#leaveDesk();
	}

	/** Begins anew as the learner that a copy brought: this page was opened as another. */
	goOnAsNew(): void {
		location.assign(`${base}/`);
	}

	dismiss(): void {
		this.#preview = null;
		if (!this.#busy) this.#leaveDesk();
	}

	async #makeFile(): Promise<File> {
		const { profile } = await this.#host.ready;
		const { copyName } = await import('../exchange/copy/copy-name.ts');
		const desk = await this.#atDesk();
		const copy = await desk.make(profile);
		const date = new Date(studyDay(now()) * DAY).toISOString().slice(0, 10);
		return new File([copy], copyName(date), { type: 'text/plain' });
	}

	async #left(name: string): Promise<void> {
		const { storage } = await this.#host.ready;
		await storage.markCopied(now().at);
		this.#savedAs = name;
		await this.#host.copied();
	}

	/** The desk, opened when it is first needed; the copy that was looked at lies on it. */
	async #atDesk(): Promise<DeskHere> {
		this.#desk ??= openDeskHere((progress) => {
			this.#progress = progress;
		});
		const desk = await this.#desk;
		if (this.#stopped) throw new DeskClosed();
		this.#canStop = desk.canStop;
		return desk;
	}

	#leaveDesk(): void {
		const desk = this.#desk;
		this.#desk = null;
		this.#canStop = false;
		// One that never opened has failed its caller already.
		void desk?.then(
			(opened) => opened.close(),
			() => {}
		);
	}

	async #working(work: () => Promise<void>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		this.#stopped = false;
		this.#problem = null;
		this.#savedAs = null;
		this.#came = null;
		const working = work()
			.catch((error: unknown) => {
				if (!(error instanceof DeskClosed)) throw error;
				this.#problem = { code: 'stopped' };
			})
			.finally(() => {
				this.#busy = false;
				this.#progress = null;
			});
		this.#current = working.catch(() => {});
		await working;
	}
}
