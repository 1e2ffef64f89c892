import * as v from 'valibot';
import { parseEntry } from '#lib/core/scheduler/log-entry-schema.ts';
import type { AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import { mergeLogs } from '#lib/core/scheduler/merge-logs.ts';
import { mergeEdits } from '#lib/core/deck/edits/merge-edits.ts';
import { readCompiledDeck } from '#lib/core/deck/read-compiled-deck.ts';
import { isProfileId, type ProfileId } from '#lib/core/shared/ids.ts';
import { sha256Hex } from '#lib/core/shared/hash.ts';
import {
	CopiedEdit,
	CopiedProfile,
	CopiedRegister,
	type Copy,
	type CopiedDeck
} from '#lib/exchange/copy/copy-format.ts';
import { readCopy } from '#lib/exchange/copy/read-copy.ts';
import { gunzip } from '#lib/exchange/gzip.ts';
import { isLaterDeck } from '../copies/later-deck.ts';
import { isLater } from '../registers.ts';
import type { DeckRow, NoteRow, ProfileRow, SnapshotRow } from '../rows.ts';
import type { RawDatabase } from './read-raw.ts';

/** What was read of a database that will not open, in the form in which it can be kept. */
export type Rescued = {
	/** A copy for each learner of whom there is anything. */
	readonly copies: readonly Copy[];
	/** Rows about learners that no copy can hold, table by table. */
	readonly others: readonly { readonly table: string; readonly row: unknown }[];
	/** Learners whose row was whole. */
	readonly profiles: readonly ProfileRow[];
	/** Who studied last; null if that is not known. */
	readonly current: ProfileId | null;
};

type Tables = RawDatabase['tables'];

/** Sorts what was read; what is lost of a table is taken from the copies inside. */
export async function rescued({ tables }: RawDatabase): Promise<Rescued> {
	const others: Rescued['others'][number][] = [];
	const aside = (table: string) => (row: unknown) => others.push({ table, row });
	const profiles = sift<ProfileRow>(tables['profiles'], CopiedProfile, aside('profiles'));
	const logs = entriesByProfile(tables['log'], aside('log'));
	const inside = await copiesInside(tables);
	for (const { profile, copy } of inside)
		logs.set(profile, mergeLogs(logs.get(profile) ?? [], copy.entries).entries as AnyEntry[]);
	const registers = sift<OwnedRegister>(tables['registers'], OwnedRegister, aside('registers'));
	const edits = sift<OwnedEdit>(tables['edits'], OwnedEdit, aside('edits'));
	const decks = lastDecks([...decksOfPeople(tables), ...inside.flatMap(({ copy }) => copy.decks)]);

	const ids = new Set<ProfileId>([...profiles.map(({ id }) => id), ...logs.keys()]);
	const copies = [...ids].map((id): Copy => {
		const row = profiles.find((profile) => profile.id === id);
		const kept = inside.filter(({ profile }) => profile === id).map(({ copy }) => copy);
		const own = <Row extends { profile: ProfileId }>(rows: readonly Row[]) =>
			rows.filter(({ profile }) => profile === id).map(withoutProfile);
		return {
			profile: row ? v.parse(CopiedProfile, row) : lostProfile(id, kept, logs.get(id)),
			entries: logs.get(id) ?? [],
			registers: lastRegisters([...own(registers), ...kept.flatMap((copy) => copy.registers)]),
			edits: mergeEdits(
				own(edits),
				kept.flatMap((copy) => copy.edits)
			),
			decks
		};
	});
	return {
		copies: copies.filter(({ entries, registers }) => entries.length + registers.length > 0),
		others,
		profiles,
		current: currentOf(tables)
	};
}

/** A learner whose row is lost: as the last copy inside has it, or else without a name. */
function lostProfile(
	id: ProfileId,
	kept: readonly Copy[],
	entries: readonly AnyEntry[] | undefined
): Copy['profile'] {
	const last = kept.at(-1)?.profile;
	if (!last) return { id, name: '', created: firstTime(entries), ids: [id] };
	return { ...last, ids: [...new Set([...last.ids, id])].sort() };
}

function lastRegisters(registers: Copy['registers']): Copy['registers'] {
	const last = new Map<string, CopiedRegister>();
	for (const register of registers) {
		const known = last.get(register.key);
		if (!known || isLater(register, known)) last.set(register.key, register);
	}
	return [...last.values()];
}

function lastDecks(decks: readonly CopiedDeck[]): CopiedDeck[] {
	const last = new Map<string, CopiedDeck>();
	for (const one of decks) {
		const known = last.get(one.deck.id);
		if (!known || isLaterDeck(editionOf(one), editionOf(known))) last.set(one.deck.id, one);
	}
	return [...last.values()];
}

function editionOf({ checksum, deck }: CopiedDeck) {
	return { checksum, version: deck.version };
}

const OwnedRegister = v.object({ profile: CopiedProfile.entries.id, ...CopiedRegister.entries });
type OwnedRegister = v.InferOutput<typeof OwnedRegister>;
const OwnedEdit = v.object({ profile: CopiedProfile.entries.id, ...CopiedEdit.entries });
type OwnedEdit = v.InferOutput<typeof OwnedEdit>;

/** Rows of this form as they are; the others go aside. */
function sift<Row>(
	rows: readonly unknown[] = [],
	schema: v.GenericSchema,
	aside: (row: unknown) => void
): Row[] {
	return rows.filter((row): row is Row => {
		const fits = v.is(schema, row);
		if (!fits) aside(row);
		return fits;
	});
}

function entriesByProfile(
	rows: readonly unknown[] = [],
	aside: (row: unknown) => void
): Map<ProfileId, AnyEntry[]> {
	const logs = new Map<ProfileId, AnyEntry[]>();
	for (const row of rows) {
		const { profile, entry } = (row ?? {}) as { profile?: unknown; entry?: unknown };
		const parsed = parseEntry(entry);
		if (!isProfileId(profile) || !parsed.ok) {
			aside(row);
			continue;
		}
		const log = logs.get(profile) ?? [];
		log.push(parsed.value);
		logs.set(profile, log);
	}
	return logs;
}

/** A copy inside, and the key of its learner on this device. */
type Inside = { readonly profile: ProfileId; readonly copy: Copy };

/** Copies that lie in the database itself, as far as they are whole, in the order in which they were taken. */
async function copiesInside(tables: Tables): Promise<Inside[]> {
	const heads = (tables['snapshots'] ?? []) as Partial<SnapshotRow>[];
	const copies: (Inside & { readonly order: number })[] = [];
	for (const body of (tables['snapshotBodies'] ?? []) as { id?: unknown; bytes?: unknown }[]) {
		const { bytes } = body;
		if (!(bytes instanceof Uint8Array)) continue;
		const head = heads.find(({ id }) => id === body.id);
		if (head && head.sha256 !== sha256Hex(bytes)) continue;
		const text = await gunzip(new Uint8Array(bytes));
		const read = text === null ? null : readCopy(text);
		if (!read?.ok) continue;
		const profile = isProfileId(head?.profile) ? head.profile : read.value.profile.id;
		copies.push({ profile, copy: read.value, order: Number(head?.order) || 0 });
	}
	return copies.sort((a, b) => a.order - b.order);
}

/** The decks that did not come with the app. */
function decksOfPeople(tables: Tables): CopiedDeck[] {
	const notes = (tables['notes'] ?? []) as Partial<NoteRow>[];
	const decks: CopiedDeck[] = [];
	for (const row of (tables['decks'] ?? []) as Partial<DeckRow>[]) {
		if (row.origin === 'shipped' || typeof row.checksum !== 'string') continue;
		const own = notes.filter(({ deck }) => deck === row.id);
		own.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
		const deck = readCompiledDeck({ ...row.head, notes: own.map(({ content }) => content) });
		if (deck.ok) decks.push({ checksum: row.checksum, deck: deck.value });
	}
	return decks;
}

function currentOf(tables: Tables): ProfileId | null {
	const rows = (tables['meta'] ?? []) as { key?: unknown; value?: unknown }[];
	const current = rows.find((row) => row.key === 'profile')?.value;
	return isProfileId(current) ? current : null;
}

/** When a learner whose row is lost began, for all that is left. */
function firstTime(entries: readonly AnyEntry[] = []): number {
	return entries.reduce((first, { at }) => Math.min(first, at), entries[0]?.at ?? 0);
}

function withoutProfile<Row extends { profile: ProfileId }>(row: Row): Omit<Row, 'profile'> {
	const { profile: _, ...rest } = row;
	return rest;
}
