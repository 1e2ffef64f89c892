import type { DeviceId, EntryId } from '../shared/ids.ts';
import { studyDay, type Moment } from '../shared/time.ts';
import { DAYS_AHEAD } from './correct-clock.ts';
import { happened, readGlobals } from './globals.ts';
import { compareEntries, isKnown } from './log-entry.ts';
import type { AnyEntry, ClockEntry } from './log-entry.ts';

/**
 * The clock entries of a device that were made while it was the present that was wrong, as after a dead battery: the
 * days that they took for days to come have come at one leap. Where a clock had truly been ahead the device sees the
 * days pass that lie between, or is at most left for a while; then little is lost either way.
 */
export function hastyCorrections(
	entries: readonly AnyEntry[],
	device: DeviceId,
	moment: Moment
): EntryId[] {
	const globals = readGlobals(entries);
	const own = entries.filter((entry) => entry.device === device).sort(compareEntries);
	const days = new Map(entries.map(({ id, day }) => [id, day]));
	const today = studyDay(moment);

	const isHasty = ({ rows, order, day }: ClockEntry): boolean => {
		const last = rows.reduce(
			(most, { id }) => Math.max(most, days.get(id) ?? -Infinity),
			-Infinity
		);
		const since = own.filter((entry) => entry.order > order);
		let seen = day;
		for (const next of [...since.map((entry) => happened(entry, globals).day), today]) {
			if (next >= last) return seen < last - DAYS_AHEAD;
			seen = Math.max(seen, next);
		}
		return false;
	};
	return own.flatMap((entry) =>
		isClock(entry) && !globals.voided.has(entry.id) && isHasty(entry) ? [entry.id] : []
	);
}

function isClock(entry: AnyEntry): entry is ClockEntry {
	return isKnown(entry) && entry.kind === 'clock';
}
