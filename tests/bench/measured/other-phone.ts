import type { AnyEntry } from '../../../src/lib/core/scheduler/log-entry.ts';
import { entryId, type DeviceId, type EntryId } from '../../../src/lib/core/shared/ids.ts';
import { MINUTE } from '../../../src/lib/core/shared/time.ts';

/** Of the form of a device's id, and none that a browser would mint. */
const DEVICE = 'otherphoneotherp' as DeviceId;

/**
 * The log of a phone that had the first half of this one, and was studied on by itself since: as many answers to the
 * same cards, a minute later each. The log is in the total order.
 */
export function otherPhone(log: readonly AnyEntry[]): AnyEntry[] {
	const half = Math.floor(log.length / 2);
	const renamed = new Map<EntryId, EntryId>();
	return log.map((entry, i) => {
		if (i < half) return entry;
		const id = entryId(DEVICE, entry.order);
		renamed.set(entry.id, id);
		const theirs = { ...entry, id, device: DEVICE, at: entry.at + MINUTE };
		if (!('prev' in theirs) || theirs.prev === null) return theirs;
		// What came before is theirs too, or from the time when both were one.
		const prev = theirs.prev as EntryId;
		return { ...theirs, prev: renamed.get(prev) ?? prev };
	});
}
