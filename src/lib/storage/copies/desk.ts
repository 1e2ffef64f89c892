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
import { readOrder } from '../order.ts';
import { keepDaily, keepSnapshot } from '../snapshots/keep.ts';
import { whilePresent } from '../snapshots/stale.ts';
import { readSnapshot } from '../snapshots/take.ts';
import { replaceCopy } from './replace-copy.ts';
import { siftCopy } from './sift-copy.ts';

/** What is being done: it checks what is stored, reads a learner's data or a file, keeps the present, or writes. */
export type Doing = 'checking' | 'gathering' | 'reading' | 'keeping' | 'writing';

/** How far a work is; the share from 0 to 1, null where it cannot be told. */
export type Progress = { readonly doing: Doing; readonly share: number | null };

export type RestoreRequest = {
	readonly into: Into;
	/** Add to what is here, or put in the place of all of it. */
	readonly how: 'merge' | 'replace';
	readonly moment: Moment;
};

/** A copy that can leave the app. */
export type Made = {
	readonly file: Blob;
	/** How far the learner's counter is in it. */
	readonly order: number;
	/** How much damage was mended before. */
	readonly mended: number;
	/** What could not be read, and is not in it. */
	readonly leftOut: number;
};

/** What finds a copy inside. */
export type InsideRef = Pick<SnapshotRow, 'id' | 'sha256' | 'profile'>;

/** Where copies are written, looked at and restored: beside the page, or in it where the browser cannot otherwise. */
export type Desk = {
	/** A file of all that can be read, after a check of it; throws `StorageRefused`. */
	make(profile: ProfileId, moment: Moment): Promise<Made>;
	/** Reads a chosen file and keeps it at hand; what it would add to that learner. Throws `StorageRefused`. */
	look(file: Blob, into: ProfileId | null): Promise<Result<CopyPreview, CopyProblem>>;
	/** The same of a copy inside, for its own learner; null if it is gone or damaged. Throws `StorageRefused`. */
	lookInside(inside: InsideRef): Promise<CopyPreview | null>;
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
		telling('checking');
		// What is damaged may be in the way of a copy, or there is no room for it: it is mended all the same, only a large
		// repair cannot be taken back.
		const before = async () => {
			const kept = await keep(profile, 'repair', moment.at).catch(() => null);
			return kept?.saved ? kept.value : undefined;
		};
		const request = { profile, moment, op: newId(), newDevice: newId(), before };
		const checked = await connection.write((db) => checkData(db, request));
		if (checked.saved && checked.value.mended > 0) changed();
		return checked;
	}

	/** Mends before a copy what a check finds; gives how much. A check that is refused must not cost the copy. */
	async function mendFirst(profile: ProfileId, moment: Moment): Promise<number> {
		const checked = await check(profile, moment).catch(() => null);
		return checked?.saved ? checked.value.mended : 0;
	}

	async function merge({ into, moment }: RestoreRequest): Promise<Saved<Restored>> {
		const { owner } = await preview(into === 'new' ? null : into);
		const profile = owner ?? (into === 'new' ? null : into);
		// Without room for a copy of the present a merge loses nothing, and can be taken back all the same.
		if (profile !== null) await keep(profile, 'import', moment.at);
		const onShare = telling('writing');
		return connection.write((db) =>
			restoreCopy(db, atHand(), into, { by: { op: newId(), moment }, onShare })
		);
	}

	async function replace({ into, moment }: RestoreRequest): Promise<Saved<Restored>> {
		const { owner, entries, registers, edits, decks } = await preview(into === 'new' ? null : into);
		const profile = owner ?? into;
		if (profile === 'new') return merge({ into, how: 'merge', moment });
		const { at } = moment;
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
		async make(profile, moment) {
			const mended = await mendFirst(profile, moment);
			telling('gathering');
			const { order, taken } = await connection.read(async (db) => ({
				// Read before the copy: what is done meanwhile is not in it for sure.
				order: await readOrder(db, profile),
				taken: await takeCopy(db, profile)
			}));
			const { copy: readable, leftOut } = siftCopy(taken);
			// The browser keeps a blob elsewhere, so that the text of a long copy is never in memory whole.
			const chunks: Blob[] = [];
			for await (const chunk of writeCopy(readable, telling('writing')))
				chunks.push(new Blob([chunk]));
			return { file: new Blob(chunks, { type: 'text/plain' }), order, mended, leftOut };
		},
		async look(file, into) {
			const onShare = telling('reading');
			if (!(await mayBeCopy(file))) return fail({ code: 'not-a-copy', line: 1 });
			const read = await readCopyFile(file, onShare);
			if (!read.ok) return fail(read.problem);
			copy = read.value;
			return ok(await preview(into));
		},
		async lookInside(inside) {
			telling('reading');
			copy = await connection.read((db) => readSnapshot(db, inside));
			return copy && preview(inside.profile);
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
