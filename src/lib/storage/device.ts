import { isDeviceId, MOST_COUNTED, type DeviceId, type EntryId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';

/** Fills an array with chance; `crypto.getRandomValues` is there on plain http too. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

export const browserRandom: RandomBytes = (bytes) => {
	crypto.getRandomValues(bytes);
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** A fresh id: `length` characters of five bits each. */
export function mintId(random: RandomBytes, length = 16): string {
	const bytes = new Uint8Array(length);
	random(bytes);
	return Array.from(bytes, (byte) => ALPHABET.charAt(byte % 32)).join('');
}

export type Device = { readonly id: DeviceId; readonly seq: number };

/** Mints this database's id if it has none, or a damaged one; it never comes from a copy. Gives whether it had none. */
export async function openDevice(db: Database, random: RandomBytes): Promise<boolean> {
	const known = await db.meta.get('device');
	if (isDevice(known?.value)) return false;
	await db.meta.put({ key: 'device', value: { id: mintId(random), seq: 0 } });
	return !known;
}

/** The database's id and the number of the last entry made in it; throws if they are damaged. */
export async function readDevice(db: Database): Promise<Device> {
	const device = (await db.meta.get('device'))?.value;
	if (!isDevice(device)) throw new Error(`Not a device: ${JSON.stringify(device)}`);
	return device;
}

function isDevice(value: unknown): value is Device {
	if (typeof value !== 'object' || value === null) return false;
	const { id, seq } = value as { id?: unknown; seq?: unknown };
	return isDeviceId(id) && Number.isSafeInteger(seq) && Number(seq) >= 0;
}

/** Notes the last number that this database gave; inside a transaction that writes `meta`. */
export async function noteSeq(
	db: Database,
	{ id }: Pick<Device, 'id'>,
	seq: number
): Promise<void> {
	await db.meta.put({ key: 'device', value: { id, seq } });
}

/** Passes over the numbers that entries of this database already bear, should a copy know more of it than it does. */
export async function raiseSeq(
	db: Database,
	entries: readonly { readonly id: EntryId }[]
): Promise<void> {
	const device = await readDevice(db);
	const own = entries.filter((entry) => entry.id.startsWith(`${device.id}:`));
	const most = own.reduce((most, entry) => Math.max(most, seqOf(entry.id)), device.seq);
	const raised = Math.min(most, MOST_COUNTED);
	if (raised > device.seq) await noteSeq(db, device, raised);
}

function seqOf(id: EntryId): number {
	return Number(/:(\d+)/.exec(id)?.[1] ?? 0);
}
