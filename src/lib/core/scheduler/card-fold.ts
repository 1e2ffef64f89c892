import { cardParts, type CardId, type EntryId } from '../shared/ids.ts';
import { DAY, type Millis, type StudyDay } from '../shared/time.ts';
import { dueAfter, memoryAfter } from './answer-card.ts';
import { dueAt, dueDay } from './due.ts';
import { happened, type Happened, type LogGlobals } from './globals.ts';
import { FOLD_VERSION } from './fold-version.ts';
import { isKnown } from './log-entry.ts';
import type { AnyEntry, CountingEntry, PracticeEntry, ReviewEntry } from './log-entry.ts';
import type { Due, Memory } from './memory.ts';
import type { Schedule, SchedulerSettings } from './schedule.ts';
import { clampRetention } from './settings.ts';

/** What holds for every card of a log. */
export type FoldContext = {
	readonly globals: LogGlobals;
	/** In force, see `settingsInForce`. */
	readonly settings: SchedulerSettings;
};

/** A card's log, as far as it has been read. */
export type CardFold = {
	memory: Memory | null;
	/** Due by the last counting entry, whose offset goes with it. */
	due: Due | null;
	offset: number;
	last: EntryId | null;
	countedAt: Millis | null;
	/** A last review that does not follow what it followed when it was made: its due day is computed again. */
	displaced: { readonly entry: ReviewEntry; readonly before: Memory | null } | null;
	/** Wrong answers in practice that may bring the card forward. */
	wrong: { readonly at: Millis; readonly day: StudyDay }[];
	wrongAt: Millis | null;
	suspended: boolean;
	buriedUntil: StudyDay | null;
	flag: number;
};

export function emptyFold(): CardFold {
	return {
		memory: null,
		due: null,
		offset: 0,
		last: null,
		countedAt: null,
		displaced: null,
		wrong: [],
		wrongAt: null,
		suspended: false,
		buriedUntil: null,
		flag: 0
	};
}

/** Reads the next entry of the card in the total order. */
export function readEntry(fold: CardFold, entry: AnyEntry, context: FoldContext): void {
	if (!isKnown(entry)) return;
	switch (entry.kind) {
		case 'review':
		case 'reset':
		case 'import':
			readCounting(fold, entry, context);
			break;
		case 'practice':
			readPractice(fold, entry, context);
			break;
		case 'suspend':
			fold.suspended = entry.on;
			break;
		case 'bury':
			// "Until tomorrow" is the day after the one on which it was said.
			fold.buriedUntil = entry.until + happened(entry, context.globals).day - entry.day;
			break;
		case 'flag':
			fold.flag = entry.flag;
			break;
		case 'void':
		case 'parameters':
		case 'clock':
			// About no card of its own; the globals have it.
			break;
	}
}

function readCounting(fold: CardFold, entry: CountingEntry, context: FoldContext): void {
	const when = happened(entry, context.globals);
	const before = fold.memory;
	const displaced = when.corrected || entry.prev !== fold.last;
	fold.memory = memoryOf(before, entry, when, context.settings);
	fold.due = entry.kind === 'reset' ? null : entry.due;
	fold.displaced = displaced && entry.kind === 'review' ? { entry, before } : null;
	fold.offset = entry.offset;
	fold.last = entry.id;
	fold.countedAt = when.at;
}

function memoryOf(
	before: Memory | null,
	entry: CountingEntry,
	{ at, day }: Happened,
	settings: SchedulerSettings
): Memory | null {
	if (entry.kind === 'reset') return null;
	// What another program believed cannot be computed again from here.
	if (entry.kind === 'import') return entry.after;
	return memoryAfter({ memory: before, at, day, settings }, entry.rating);
}

function readPractice(fold: CardFold, entry: PracticeEntry, { globals }: FoldContext): void {
	if (entry.rating !== 1 || entry.mode === 'cram') return;
	const { at, day } = happened(entry, globals);
	fold.wrong.push({ at, day });
	fold.wrongAt = Math.max(at, fold.wrongAt ?? at);
}

/** The schedule that a card's log has led to. */
export function toSchedule(card: CardId, fold: CardFold, context: FoldContext): Schedule {
	const { memory, suspended, buriedUntil, flag, last, countedAt, wrongAt } = fold;
	const due = broughtForward(fold, fold.displaced ? dueAgain(fold.displaced, context) : fold.due);
	return {
		card,
		deck: cardParts(card).deck,
		memory,
		due,
		dueAt: askableFrom(fold, due),
		suspended,
		buriedUntil,
		flag,
		wrongInPractice: memory === null && laterWrong(fold).length > 0,
		last,
		countedAt,
		wrongAt,
		fold: FOLD_VERSION
	};
}

function dueAgain(
	{ entry, before }: NonNullable<CardFold['displaced']>,
	{ globals, settings }: FoldContext
): Due {
	const { at, day } = happened(entry, globals);
	const retention = clampRetention(entry.scheduler.retention);
	const seed = entry.scheduler.seed;
	return dueAfter({ memory: before, at, day, retention, seed, settings }, entry.rating);
}

// A card that was wrong in practice is asked that same day, as an early review.
function broughtForward(fold: CardFold, due: Due | null): Due | null {
	if (due === null) return null;
	let day = dueDay(due, fold.offset);
	let forward = due;
	for (const wrong of laterWrong(fold)) {
		if (wrong.day >= day) continue;
		day = wrong.day;
		forward = { day };
	}
	return forward;
}

// Later by the clock, not by the order of the log: a class result may reach this device days after.
function laterWrong({ wrong, countedAt }: CardFold): CardFold['wrong'] {
	return countedAt === null ? wrong : wrong.filter(({ at }) => at > countedAt);
}

// A buried card is counted under the day on which it comes back, so that nothing need be written then.
function askableFrom({ suspended, buriedUntil, offset }: CardFold, due: Due | null): Millis | null {
	if (due === null || suspended) return null;
	const at = dueAt(due, offset);
	return buriedUntil === null ? at : Math.max(at, buriedUntil * DAY);
}
