import type { Copy } from '../exchange/copy/copy-format.ts';
import type { CopyProblem } from '../exchange/copy/copy-format.ts';
import { DAY, studyDay } from '../core/shared/time.ts';
import type { RawDatabase } from '../storage/rescue/read-raw.ts';
import type { Rescued } from '../storage/rescue/rescued.ts';
import type { SecondPlace } from '../storage/pending.ts';
import { now } from './clock.ts';
import { download } from './download.ts';

/** What can be read of what will not open. */
export type Found = {
	readonly opened: boolean;
	readonly answers: number;
	readonly rows: number;
	readonly unreadable: number;
};

/** What of it was handed to the learner, and under which names. */
export type Taken = Found & { readonly files: readonly string[] };

export type RecoveryProblem =
	| CopyProblem
	/** The browser did not delete what is damaged, or does not take anything new. */
	| { readonly code: 'stuck' };

type Step = 'reading' | 'looking' | 'beginning';

/** The ways on from data that will not open; nothing is changed before the learner has agreed to it. */
export class Recovery {
	#home: () => void;
	#step = $state<Step | null>(null);
	#progress = $state(0);
	#taken = $state.raw<Taken | null>(null);
	#found = $state.raw<Found | null>(null);
	#copy = $state.raw<Copy | null>(null);
	#problem = $state.raw<RecoveryProblem | null>(null);
	#blocked = $state(false);
	#read: Promise<{ raw: RawDatabase; rescued: Rescued }> | null = null;

	/** `home` opens the app anew once there is something that will open. */
	constructor(home: () => void) {
		this.#home = home;
	}

	/** What is being done. */
	get step(): Step | null {
		return this.#step;
	}
	/** Rows read so far. */
	get progress(): number {
		return this.#progress;
	}
	/** Null until something was taken out. */
	get taken(): Taken | null {
		return this.#taken;
	}
	/** Null until it was looked at. */
	get found(): Found | null {
		return this.#found;
	}
	/** The chosen copy, to be agreed to: how many answers it holds. */
	get offered(): number | null {
		return this.#copy?.entries.length ?? null;
	}
	get problem(): RecoveryProblem | null {
		return this.#problem;
	}
	/** Another tab has to be closed first. */
	get blocked(): boolean {
		return this.#blocked;
	}

	/** Reads what can be read and downloads it: copies, and what fits into none as plain lines. */
	async takeOut(): Promise<void> {
		await this.#doing('reading', async () => {
			const { raw, rescued } = await this.#readOnce();
			const files = await filesOf(raw, rescued);
			for (const file of files) download(file);
			this.#taken = { ...foundIn(raw, rescued), files: files.map(({ name }) => name) };
		});
	}

	/** Finds out what would be lost by beginning anew, so that it can be named. */
	async findOut(): Promise<void> {
		if (this.#found) return;
		await this.#doing('reading', async () => {
			const { raw, rescued } = await this.#readOnce();
			this.#found = foundIn(raw, rescued);
		});
	}

	/** Reads a chosen file; what it holds is then offered, or the problem told. */
	async look(file: File): Promise<void> {
		await this.#doing('looking', async () => {
			const { mayBeCopy, readCopy } = await import('../exchange/copy/read-copy.ts');
			const read = readCopy((await mayBeCopy(file)) ? await file.text() : '');
			if (read.ok) this.#copy = read.value;
			else this.#problem = read.problem;
		});
		if (this.#copy) await this.findOut();
	}

	dismiss(): void {
		this.#copy = null;
	}

	/** Deletes what will not open and begins with the chosen copy, or with nothing. The learner has agreed. */
	async begin(): Promise<void> {
		const copy = this.#copy ?? undefined;
		await this.#doing('beginning', async () => {
			const { startAnew } = await import('../storage/rescue/start-anew.ts');
			const known = (await this.#readOnce()).rescued;
			const onBlocked = () => {
				this.#blocked = true;
			};
			try {
				await startAnew({ known, copy, place: secondPlace(), at: now().at, onBlocked });
				this.#home();
			} catch (error) {
				console.error(error);
				this.#problem = { code: 'stuck' };
			}
			this.#blocked = false;
		});
	}

	/** Read once: what was taken out and what is named as lost are the same. */
	#readOnce(): Promise<{ raw: RawDatabase; rescued: Rescued }> {
		this.#read ??= (async () => {
			const { readRaw } = await import('../storage/rescue/read-raw.ts');
			const { rescued } = await import('../storage/rescue/rescued.ts');
			const raw = await readRaw('qaitala', undefined, (rows) => {
				this.#progress = rows;
			});
			return { raw, rescued: await rescued(raw) };
		})();
		return this.#read;
	}

	async #doing(step: Step, work: () => Promise<void>): Promise<void> {
		if (this.#step !== null) return;
		this.#step = step;
		this.#problem = null;
		try {
			await work();
		} finally {
			this.#step = null;
		}
	}
}

function foundIn({ opened, rows, unreadable }: RawDatabase, { copies }: Rescued): Found {
	const answers = copies.reduce((sum, { entries }) => sum + entries.length, 0);
	return { opened, answers, rows, unreadable };
}

async function filesOf(raw: RawDatabase, { copies, others }: Rescued): Promise<File[]> {
	const { copyName, writeCopy } = await import('../exchange/copy/write-copy.ts');
	const date = new Date(studyDay(now()) * DAY).toISOString().slice(0, 10);
	const type = { type: 'text/plain' };
	const files: File[] = [];
	for (const [i, copy] of copies.entries()) {
		const chunks: string[] = [];
		for await (const chunk of writeCopy(copy)) chunks.push(chunk);
		files.push(new File(chunks, copyName(i === 0 ? date : `${date}-${i + 1}`), type));
	}
	const lines = copies.length > 0 ? others : everythingIn(raw);
	if (lines.length > 0) {
		const text = lines.map((line) => `${JSON.stringify(line)}\n`);
		files.push(new File(text, `qaitala-rescue-${date}.txt`, type));
	}
	return files;
}

/** All that was read, where there is nothing that a copy can hold. */
function everythingIn({ tables }: RawDatabase): Rescued['others'] {
	return Object.entries(tables).flatMap(([table, rows]) => rows.map((row) => ({ table, row })));
}

function secondPlace(): SecondPlace | null {
	try {
		return localStorage;
	} catch {
		// A policy forbids it: then nothing waits there.
		return null;
	}
}
