import type { CopyProblem } from '../exchange/copy/copy-format.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import { studyDay, DAY } from '../core/shared/time.ts';
import type { CopyPreview, Into, Restored, SnapshotRow } from '../storage/index.ts';
import { now } from './clock.ts';
import { DeskClosed, type Made, type Progress } from './copies-desk.ts';
import { CopyWork } from './copy-work.svelte.ts';
import { download } from './download.ts';
import { expectElsewhere } from './expected-elsewhere.ts';
import { lastCopyRestored } from './last-copy-restored.ts';
import type { Ready } from './ready.ts';
import { goAs } from './switch-learner.ts';

export type { CopyPreview, Into, Progress, Restored };

/** Into whom a copy can go. */
export type Learner = { readonly id: ProfileId; readonly name: string; readonly isHere: boolean };

/** What a chosen file would bring, and to whom. */
export type Preview = CopyPreview & {
	readonly into: Into;
	/** Those to choose from; empty for a copy of someone who is here. */
	readonly learners: readonly Learner[];
};

/** What a restored copy has brought, and whether to a learner whose page this is not. */
export type Came = Restored & {
	readonly how: 'merge' | 'replace';
	/** Of the learner to whom it went. */
	readonly name: string;
	readonly isElsewhere: boolean;
};

/** A copy that has left the app. */
export type SavedCopy = {
	/** Of the file. */
	readonly name: string;
	/** How much damage was mended before it was made. */
	readonly mended: number;
	/** What could not be read, and is not in it. */
	readonly leftOut: number;
};

/**
 * `stopped` the learner stopped it, `too-late` when it was done already, `inside-broken` a copy inside cannot be read;
 * nothing has changed with all others.
 */
export type CopyRefusal =
	CopyProblem | { readonly code: 'storage' | 'stopped' | 'too-late' | 'inside-broken' };

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
	#work = new CopyWork();
	#preview = $state.raw<Preview | null>(null);
	#problem = $state.raw<CopyRefusal | null>(null);
	#saved = $state.raw<SavedCopy | null>(null);
	#came = $state.raw<Came | null>(null);

	constructor(host: CopyHost) {
		this.#host = host;
	}

	get busy(): boolean {
		return this.#work.busy;
	}
	/** How far the work is; null while there is none. */
	get progress(): Progress | null {
		return this.#work.progress;
	}
	/** Whether the work can be stopped. */
	get canStop(): boolean {
		return this.#work.canStop;
	}
	get preview(): Preview | null {
		return this.#preview;
	}
	/** Why nothing has changed. */
	get problem(): CopyRefusal | null {
		return this.#problem;
	}
	/** The copy that was saved last. */
	get saved(): SavedCopy | null {
		return this.#saved;
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
			const made = await this.#makeFile();
			download(made.file);
			await this.#left(made);
		});
		this.#work.leaveDesk();
	}

	/** Hands a copy to another app (mail, messenger, disk). */
	async share(): Promise<void> {
		await this.#working(async () => {
			const made = await this.#makeFile();
			try {
				await navigator.share({ files: [made.file] });
			} catch (error) {
				// The learner thought better of it.
				if ((error as { name?: string }).name === 'AbortError') return;
				// Making a large copy took longer than a tap is good for, or nobody takes such a file.
				download(made.file);
			}
			await this.#left(made);
		});
		this.#work.leaveDesk();
	}

	/** Reads a chosen file and shows what it would add; one that is chosen while a copy is being saved, after that. */
	async look(file: File): Promise<void> {
		await this.#work.ended;
		await this.#working(async () => {
			const { storage, profile } = await this.#host.ready;
			const desk = await this.#work.atDesk();
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
		if (!this.#preview) this.#work.leaveDesk();
	}

	/** Looks at a copy inside of this learner, to go back to it or to add what it has. */
	async lookInside({ id, sha256, profile }: SnapshotRow): Promise<void> {
		await this.#working(async () => {
			const desk = await this.#work.atDesk();
			const looked = await desk.lookInside({ id, sha256, profile });
			if (looked) this.#preview = { ...looked, into: profile, learners: [] };
			else this.#problem = { code: 'inside-broken' };
		});
		if (!this.#preview) this.#work.leaveDesk();
	}

	/** Looks at what the copy would add to another learner. */
	async choose(into: Into): Promise<void> {
		const preview = this.#preview;
		if (!preview) return;
		await this.#working(async () => {
			const desk = await this.#work.atDesk();
			const looked = await desk.preview(into === 'new' ? null : into);
			if (this.#preview) this.#preview = { ...preview, ...looked, into };
		});
		// It was closed meanwhile.
		if (!this.#preview) this.#work.leaveDesk();
	}

	/** Adds what the looked-at copy has, or puts it in the place of all that is here. */
	async restore(how: 'merge' | 'replace' = 'merge'): Promise<void> {
		const preview = this.#preview;
		if (!preview) return;
		this.#preview = null;
		await this.#working(async () => {
			const { storage, profile } = await this.#host.ready;
			const desk = await this.#work.atDesk();
			const { into } = preview;
			const before = await lastCopyRestored(storage, into);
			expectElsewhere(into === 'new');
			try {
				const restored = await desk.restore({ into, how, moment: now() });
				if (restored.saved) {
					const isElsewhere = restored.value.profile !== profile;
					const name = preview.learners.find(({ id }) => id === into)?.name ?? preview.name;
					this.#came = { ...restored.value, how, name, isElsewhere };
				} else this.#problem = { code: 'storage' };
			} catch (error) {
				// It may have been written just when it was to be stopped: then it is no use saying that nothing changed.
				const isDone =
					error instanceof DeskClosed && (await lastCopyRestored(storage, into)) !== before;
				if (!isDone) throw error;
				this.#problem = { code: 'too-late' };
			}
			await this.#host.restored();
		});
		if (!this.#came?.isNew) expectElsewhere(false);
		this.#work.leaveDesk();
	}

	/** Stops what is being done; nothing has changed then. */
	stop(): void {
		this.#work.stop();
	}

	/** Begins anew as the learner to whom the copy went: this page was opened as another. */
	async goOnElsewhere(): Promise<void> {
		if (!this.#came) return;
		const { storage } = await this.#host.ready;
		if (!(await goAs({ storage }, this.#came.profile))) this.#problem = { code: 'storage' };
	}

	dismiss(): void {
		this.#preview = null;
		if (!this.busy) this.#work.leaveDesk();
	}

	async #makeFile(): Promise<Omit<Made, 'file'> & { file: File }> {
		const { profile } = await this.#host.ready;
		const { copyName } = await import('../exchange/copy/copy-name.ts');
		const desk = await this.#work.atDesk();
		const made = await desk.make(profile, now());
		const date = new Date(studyDay(now()) * DAY).toISOString().slice(0, 10);
		return { ...made, file: new File([made.file], copyName(date), { type: 'text/plain' }) };
	}

	async #left({ file: { name }, order, mended, leftOut }: Made & { file: File }): Promise<void> {
		const { storage, profile } = await this.#host.ready;
		await storage.markCopied(profile, { at: now().at, order });
		this.#saved = { name, mended, leftOut };
		await this.#host.copied();
	}

	async #working(work: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.#problem = null;
		this.#saved = null;
		this.#came = null;
		await this.#work.run(work, () => {
			this.#problem = { code: 'stopped' };
		});
	}
}
