import { isDeviceId, MOST_COUNTED, type ProfileId } from '#lib/core/shared/ids.ts';
import type { CheckContext, Damage, Stores } from './damage.ts';

/** Counters that are behind what they have counted: the next number would be given twice. */
export function checkCounters(
	{ log, registers, edits, meta }: Stores,
	context: CheckContext
): Damage[] {
	const damage: Damage[] = [];
	const largest = new Map<ProfileId, number>();
	const see = (profile: ProfileId, order: unknown) => {
		const counted = Math.min(Number(order) || 0, MOST_COUNTED);
		largest.set(profile, Math.max(largest.get(profile) ?? 0, counted));
	};
	for (const { profile, entry } of log) see(profile, entry?.order);
	for (const { profile, order } of [...registers, ...edits]) see(profile, order);
	for (const [profile, order] of largest) {
		const key = `order/${profile}`;
		const before = meta.find((row) => row.key === key);
		if (Number(before?.value ?? 0) >= order) continue;
		const after = { key, value: order };
		damage.push({
			kind: 'order',
			changes: [{ table: 'meta', key, ...(before ? { before } : {}), after }]
		});
	}
	return [...damage, ...checkSeq({ log, meta }, context)];
}

function checkSeq(
	{ log, meta }: Pick<Stores, 'log' | 'meta'>,
	{ newDevice }: CheckContext
): Damage[] {
	const before = meta.find(({ key }) => key === 'device');
	const device = before?.value as { id?: unknown; seq?: unknown } | undefined;
	if (!isDeviceId(device?.id) || !Number.isSafeInteger(device?.seq)) {
		const after = { key: 'device', value: { id: newDevice, seq: 0 } };
		const row = before ? { before } : {};
		return [{ kind: 'device', changes: [{ table: 'meta', key: 'device', ...row, after }] }];
	}
	const own = `${device.id}:`;
	let most = 0;
	for (const { id } of log) {
		if (!id.startsWith(own)) continue;
		most = Math.max(most, Number(/^\d+/.exec(id.slice(own.length))?.[0] ?? 0));
	}
	most = Math.min(most, MOST_COUNTED);
	if (Number(device.seq ?? 0) >= most) return [];
	const after = { key: 'device', value: { ...device, seq: most } };
	return [{ kind: 'seq', changes: [{ table: 'meta', key: 'device', before, after }] }];
}
