import type { EntryId } from '../shared/ids.ts';
import { DAY, type Millis, type StudyDay } from '../shared/time.ts';
import { compareEntries, isKnown } from './log-entry.ts';
import type { AnyEntry, ClockEntry, ParametersEntry, VoidEntry } from './log-entry.ts';
import type { SchedulerSettings } from './schedule.ts';
import { WEIGHT_COUNT } from './settings.ts';

/** What a log says about its own entries, whatever the card. */
export type LogGlobals = {
	/** The entries that a void takes back, and no later void gives again. */
	readonly voided: ReadonlySet<EntryId>;
	/** The study days of entries made under a wrong clock. */
	readonly days: ReadonlyMap<EntryId, StudyDay>;
	/** The parameter set last put in force; null while it is that of the settings. */
	readonly parameters: Pick<SchedulerSettings, 'parameters' | 'weights'> | null;
};

type GlobalEntry = VoidEntry | ClockEntry | ParametersEntry;

/** Reads voids, clock corrections and parameters out of entries in any order; all others may be left out. */
export function readGlobals(entries: Iterable<AnyEntry>): LogGlobals {
	const latestFirst: GlobalEntry[] = [];
	for (const entry of entries) if (isGlobal(entry)) latestFirst.push(entry);
	latestFirst.sort((a, b) => compareEntries(b, a));

	const voided = new Set<EntryId>();
	const days = new Map<EntryId, StudyDay>();
	let parameters: LogGlobals['parameters'] = null;
	for (const entry of latestFirst) {
		// Whatever could have taken this entry back has been read by now.
		if (voided.has(entry.id)) continue;
		if (entry.kind === 'void') voided.add(entry.ref);
		if (entry.kind === 'clock') correct(days, entry);
		if (entry.kind === 'parameters' && parameters === null && isOurModel(entry)) {
			parameters = { parameters: entry.parameters, weights: entry.weights };
		}
	}
	return { voided, days, parameters };
}

/** The settings under which a log is folded and cards are answered: its parameter set before that of the settings. */
export function settingsInForce(
	settings: SchedulerSettings,
	{ parameters }: LogGlobals
): SchedulerSettings {
	return parameters === null ? settings : { ...settings, ...parameters };
}

/** When an entry happened, as far as is known now. */
export type Happened = {
	readonly at: Millis;
	readonly day: StudyDay;
	/** Whether a clock entry has moved it. */
	readonly corrected: boolean;
};

/** The time and study day of an entry, moved by whole days where the clock was wrong. */
export function happened({ id, at, day }: AnyEntry, { days }: LogGlobals): Happened {
	const corrected = days.get(id) ?? day;
	return { at: at + (corrected - day) * DAY, day: corrected, corrected: corrected !== day };
}

function isGlobal(entry: AnyEntry): entry is GlobalEntry {
	return (
		isKnown(entry) &&
		(entry.kind === 'void' || entry.kind === 'clock' || entry.kind === 'parameters')
	);
}

// Weights of another model are carried for the version that knows it.
function isOurModel({ weights }: ParametersEntry): boolean {
	return weights.length === WEIGHT_COUNT;
}

function correct(days: Map<EntryId, StudyDay>, { rows }: ClockEntry): void {
	for (const { id, day } of rows) if (!days.has(id)) days.set(id, day);
}
