import type { Copy, CopyProblem } from '#lib/exchange/copy/copy-format.ts';
import { mayBeCopy, readCopyFile } from '#lib/exchange/copy/read-copy.ts';
import { writeCopy } from '#lib/exchange/copy/write-copy.ts';
import { fail, ok, type Result } from '#lib/core/shared/result.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis, Moment } from '#lib/core/shared/time.ts';
import { makeBroadcast } from '../broadcast.ts';
import { makeConnection, type Connection, type Saved } from '../connection.ts';
import { takeCopy } from '../copy.ts';
import { browserRandom, mintId } from '../device.ts';
import { previewCopy, type CopyPreview } from '../preview-copy.ts';
import { restoreCopy, type Into, type Restored } from '../restore-copy.ts';
import { checkData, type CheckReport } from '../check/check-data.ts';
import type { Refusal } from '../refusal.ts';
import type { SnapshotReason, SnapshotRow } from '../rows.ts';
import { keepDaily, keepSnapshot } from '../snapshots/keep.ts';
import { whilePresent } from '../snapshots/stale.ts';
import { replaceCopy } from './replace-copy.ts';
import { siftCopy } from './sift-copy.ts';

/** What is being done: it reads a learner's data or a file, keeps the present, or writes. */
export type Doing = 'gathering' | 'reading' | 'keeping' | 'writing';

/** How far a work is; the share from 0 to 1, null where it cannot be told. */
export type Progress = { readonly doing: Doing; readonly share: number | null };

export type RestoreRequest = {
	readonly into: Into;
	/** Add to what is here, or put in the place of all of it. */
	readonly how: 'merge' | 'replace';
	readonly at: Millis;
};

/** Where copies are written, looked at and restored: beside the page, or in it where the browser cannot otherwise. */
export type Desk = {
	/** The file, of all that can be read; throws `StorageRefused`. */
	make(profile: ProfileId): Promise<Blob>;
	/** Reads a chosen file and keeps it at hand; what it would add to that learner. Throws `StorageRefused`. */
	look(file: Blob, into: ProfileId | null): Promise<Result<CopyPreview, CopyProblem>>;
	/** What the copy at hand would add to another learner (`null`: a new one). */
	preview(into: ProfileId | null): Promise<CopyPreview>;
	/** Restores the copy at hand. */
	restore(request: RestoreRequest): Promise<Saved<Restored>>;
	/** Takes a copy inside; gives the last one where nothing has changed since. */
	snapshot(profile: ProfileId, why: SnapshotReason, at: Millis): Promise<Saved<SnapshotRow>>;
	/** Takes the copy inside of this study day, if it is due. */
	daily(profile: ProfileId, moment: Moment): Promise<Saved<SnapshotRow | null>>;
	/** Checks all that is stored and mends what is damaged, after a copy inside was taken. */
	check(profile: ProfileId, moment: Moment): Promise<Saved<CheckReport>>;
	close(): void;
};

type DeskOptions = {
	readonly connection: Connection;
	/** To be called after a commit. */
	readonly changed: () => void;
	readonly newId: () => string;
	readonly onProgress: (progress: Progress) => void;
};

/** A desk with a connection of its own, which tells the pages of what it has changed. */
export function openDesk(onProgress: (progress: Progress) => void): Desk {
	const name = 'qaitala';
	const connection = makeConnection({ name, random: browserRandom });
	const tabs = makeBroadcast(name, () => {});
	const desk = makeDesk({
		connection,
		changed: () => tabs.tell({ profile: '', what: 'all' }),
		newId: () => mintId(browserRandom, 20),
		onProgress
	});
	return {
		...desk,
		close() {
			tabs.close();
			connection.close();
		}
	};
}

export function makeDesk({ connection, changed, newId, onProgress }: DeskOptions): Desk {
	let copy: Copy | null = null;
	const telling = (doing: Doing) => {
		onProgress({ doing, share: null });
		return (share: number) => onProgress({ doing, share });
	};
	const atHand = (): Copy => {
		if (!copy) throw new Error('No copy is at hand');
		return copy;
	};
	const preview = (into: ProfileId | null) =>
		connection.read((db) => previewCopy(db, atHand(), into));

	async function snapshot(
		profile: ProfileId,
		why: SnapshotReason,
		at: Millis
	): Promise<Saved<SnapshotRow>> {
		telling('keeping');
		const id = newId();
		return connection.write((db) => keepSnapshot(db, { id, profile, why, at }));
	}

	async function keep(profile: ProfileId, why: SnapshotReason, at: Millis): Promise<Saved<string>> {
		const kept = await snapshot(profile, why, at);
		return kept.saved ? { saved: true, value: kept.value.id } : kept;
	}

	async function check(profile: ProfileId, moment: Moment): Promise<Saved<CheckReport>> {
		// What is damaged may be in the way of a copy, or there is no room for it: it is mended all the same, only a large
		// repair cannot be taken back.
		const kept = await keep(profile, 'repair', moment.at).catch(() => null);
		const inside = kept?.saved ? { snapshot: kept.value } : {};
		const request = { profile, moment, op: newId(), newDevice: newId(), ...inside };
		const checked = await connection.write((db) => checkData(db, request));
		if (checked.saved && checked.value.mended > 0) changed();
		return checked;
	}

	async function merge({ into, at }: RestoreRequest): Promise<Saved<Restored>> {
		const { owner } = await preview(into === 'new' ? null : into);
		const profile = owner ?? (into === 'new' ? null : into);
		// Without room for a copy of the present a merge loses nothing, and can be taken back all the same.
		if (profile !== null) await keep(profile, 'import', at);
		const onShare = telling('writing');
		return connection.write((db) => restoreCopy(db, atHand(), into, { at, onShare }));
	}

	async function replace({ into, at }: RestoreRequest): Promise<Saved<Restored>> {
		const { owner, entries, registers, edits, decks } = await preview(into === 'new' ? null : into);
		const profile = owner ?? into;
		if (profile === 'new') return merge({ into, how: 'merge', at });
		const onShare = telling('writing');
		let reason: Refusal = 'quota';
		const before = async () => {
			const kept = await keep(profile, 'replace', at);
			if (!kept.saved) ({ reason } = kept);
			return kept.saved ? kept.value : null;
		};
		const saved = await connection.write((db) =>
			replaceCopy(db, atHand(), profile, { at, before, onShare })
		);
		if (!saved.saved) return saved;
		if (!saved.value) return { saved: false, reason };
		const counts = {
			entries: entries.inCopy,
			registers: registers.inCopy,
			edits: edits.inCopy,
			decks: decks.added
		};
		return { saved: true, value: { profile, isNew: false, ...counts, conflicts: 0 } };
	}

	return {
		async make(profile) {
			telling('gathering');
			const taken = await connection.read((db) => takeCopy(db, profile));
			const { copy: readable } = siftCopy(taken);
			// The browser keeps a blob elsewhere, so that the text of a long copy is never in memory whole.
			const chunks: Blob[] = [];
			for await (const chunk of writeCopy(readable, telling('writing')))
				chunks.push(new Blob([chunk]));
			return new Blob(chunks, { type: 'text/plain' });
		},
		async look(file, into) {
			const onShare = telling('reading');
			if (!(await mayBeCopy(file))) return fail({ code: 'not-a-copy', line: 1 });
			const read = await readCopyFile(file, onShare);
			if (!read.ok) return fail(read.problem);
			copy = read.value;
			return ok(await preview(into));
		},
		preview,
		async restore(request) {
			const way = request.how === 'merge' ? merge : replace;
			const saved = await whilePresent(() => way(request));
			if (saved.saved) changed();
			return saved;
		},
		snapshot,
		daily: (profile, moment) => connection.write((db) => keepDaily(db, profile, moment, newId())),
		check,
		close: () => connection.close()
	};
}
