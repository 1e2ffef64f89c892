import { canonicalJson } from '../shared/canonical-json.ts';
import { sha256Hex } from '../shared/hash.ts';
import type { EntryId } from '../shared/ids.ts';
import { compareEntries } from './log-entry.ts';
import type { AnyEntry } from './log-entry.ts';

/** What a class result gives of an answer; all else was added by the device that took it in. */
const HANDED_OVER = ['card', 'form', 'lang', 'rating', 'took', 'at', 'offset', 'deckVersion'];

export type MergedLog = {
	/** All entries, in the total order. */
	readonly entries: AnyEntry[];
	/** The ids that were found with more than one content. */
	readonly conflicts: EntryId[];
};

/**
 * The union of logs by id. Of contents that claim one id the one with the smallest hash keeps it and the others become
 * `id~hash`, so that every device arrives at the same log, in whatever order and however often it merges.
 */
export function mergeLogs(...logs: readonly (readonly AnyEntry[])[]): MergedLog {
	const claims = new Map<EntryId, AnyEntry[]>();
	for (const entry of logs.flat()) claim(claims, entry);
	const entries: AnyEntry[] = [];
	const conflicts: EntryId[] = [];
	for (const [id, claimants] of claims) {
		const settled = settle(id, claimants);
		entries.push(...settled);
		if (settled.length > 1) conflicts.push(id);
	}
	return { entries: entries.sort(compareEntries), conflicts: conflicts.sort() };
}

/** The id that an entry was made with, before any conflict. */
export function originalId(id: EntryId): EntryId {
	const end = id.indexOf('~');
	// What stands before the tilde is an id by the schema of EntryId.
	return end === -1 ? id : (id.slice(0, end) as EntryId);
}

/** Whether the entry came home from a class: its id is not its device's. */
export function isHandedOver({ id, device }: AnyEntry): boolean {
	return !id.startsWith(`${device}:`);
}

// Most of two logs is the same, so equal claims are told apart before anything is hashed.
function claim(claims: Map<EntryId, AnyEntry[]>, entry: AnyEntry): void {
	const id = originalId(entry.id);
	const rivals = claims.get(id);
	if (rivals === undefined) claims.set(id, [entry]);
	else if (!rivals.some((rival) => isSame(rival, entry))) rivals.push(entry);
}

function isSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) return false;
	return keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function settle(id: EntryId, claimants: readonly AnyEntry[]): AnyEntry[] {
	const [only] = claimants;
	if (only !== undefined && claimants.length === 1) return [renamed(only, id)];
	const contents = new Map<string, AnyEntry>();
	for (const entry of claimants) {
		const content = contentOf(entry);
		const known = contents.get(content);
		if (known === undefined || isBefore(entry, known)) contents.set(content, entry);
	}
	const [first, ...others] = [...contents]
		.map(([content, entry]) => ({ hash: sha256Hex(content), entry }))
		.sort((a, b) => (a.hash < b.hash ? -1 : 1));
	if (first === undefined) return [];
	return [
		renamed(first.entry, id),
		...others.map(({ hash, entry }) => renamed(entry, `${id}~${hash}` as EntryId))
	];
}

/** What an entry says, as text. */
function contentOf(entry: AnyEntry): string {
	const { id: _, ...content } = entry;
	if (!isHandedOver(entry)) return canonicalJson(content);
	return canonicalJson(
		Object.fromEntries(Object.entries(content).filter(([key]) => HANDED_OVER.includes(key)))
	);
}

// Copies of one handed-over entry differ in what their devices added: the smallest (order, device) stays.
function isBefore(a: AnyEntry, b: AnyEntry): boolean {
	if (a.order !== b.order) return a.order < b.order;
	if (a.device !== b.device) return a.device < b.device;
	return canonicalJson({ ...a, id: '' }) < canonicalJson({ ...b, id: '' });
}

function renamed(entry: AnyEntry, id: EntryId): AnyEntry {
	return entry.id === id ? entry : { ...entry, id };
}
