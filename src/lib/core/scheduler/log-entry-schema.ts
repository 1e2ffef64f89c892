import * as v from 'valibot';
import { CardId, DeviceId, EntryId } from '../shared/id-schemas.ts';
import { LANGS } from '../shared/lang.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { MAX_INTERVAL, MIN_STABILITY } from './fsrs.ts';
import { isKnown } from './log-entry.ts';
import type { AnyEntry, LogEntry, UnknownEntry } from './log-entry.ts';
import type { Due as DueType, Memory as MemoryType } from './memory.ts';

// Loose objects everywhere: what a newer version added beside what is known here is kept.

// What a Date can hold: https://tc39.es/ecma262/#sec-time-values-and-time-range
const MAX_MILLIS = 8.64e15;
const MAX_DAY = 1e8;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const Time = v.pipe(v.number(), v.integer(), v.minValue(-MAX_MILLIS), v.maxValue(MAX_MILLIS));
const Day = v.pipe(v.number(), v.integer(), v.minValue(-MAX_DAY), v.maxValue(MAX_DAY));
const Rating = v.picklist([1, 2, 3, 4]);
const Form = v.picklist(['flip', 'choice', 'typed', 'cloze', 'truefalse', 'ordering', 'matching']);

const Memory = v.looseObject({
	stability: v.pipe(v.number(), v.minValue(MIN_STABILITY), v.maxValue(MAX_INTERVAL)),
	difficulty: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
	state: v.picklist(['learning', 'review', 'relearning']),
	step: Count,
	reps: Count,
	lapses: Count,
	lastAt: Time,
	lastDay: Day
}) satisfies v.GenericSchema<unknown, MemoryType>;

const Due = v.union([
	v.looseObject({ at: Time }),
	v.looseObject({ day: Day })
]) satisfies v.GenericSchema<unknown, DueType>;

const base = {
	id: EntryId,
	device: DeviceId,
	order: Count,
	at: Time,
	offset: v.pipe(v.number(), v.integer(), v.minValue(-1440), v.maxValue(1440)),
	day: Day
};

const ofCard = { ...base, card: CardId };
const counting = { ...ofCard, prev: v.nullable(EntryId) };

const answered = {
	form: Form,
	lang: v.picklist(LANGS),
	rating: Rating,
	took: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_MILLIS)),
	mistakenFor: v.exactOptional(CardId),
	deckVersion: Count
};

const Stamp = v.looseObject({
	library: v.string(),
	model: v.string(),
	parameters: v.string(),
	retention: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
	seed: v.string()
});

/** An entry of a kind known here, whatever else it carries. */
export const LogEntrySchema = v.variant('kind', [
	v.looseObject({
		...counting,
		...answered,
		kind: v.literal('review'),
		guessed: v.exactOptional(v.boolean()),
		outsideLimit: v.exactOptional(v.boolean()),
		before: v.nullable(Memory),
		after: Memory,
		due: Due,
		scheduler: Stamp
	}),
	v.looseObject({
		...ofCard,
		...answered,
		kind: v.literal('practice'),
		mode: v.picklist(['cram', 'game', 'quiz', 'live'])
	}),
	v.looseObject({ ...base, kind: v.literal('void'), ref: EntryId }),
	v.looseObject({ ...counting, kind: v.literal('reset') }),
	v.looseObject({ ...ofCard, kind: v.literal('suspend'), on: v.boolean() }),
	v.looseObject({ ...ofCard, kind: v.literal('bury'), until: Day }),
	v.looseObject({ ...ofCard, kind: v.literal('flag'), flag: Count }),
	// Any number of weights: a newer model has more, and its entry is carried though not used.
	v.looseObject({
		...base,
		kind: v.literal('parameters'),
		parameters: v.string(),
		weights: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.readonly())
	}),
	v.looseObject({
		...base,
		kind: v.literal('clock'),
		rows: v.pipe(v.array(v.looseObject({ id: EntryId, day: Day })), v.readonly())
	}),
	v.looseObject({
		...counting,
		kind: v.literal('import'),
		from: v.string(),
		after: Memory,
		due: Due
	})
]) satisfies v.GenericSchema<unknown, LogEntry>;

/** What any version's entry has. */
export const UnknownEntrySchema = v.looseObject({
	...base,
	kind: v.string()
}) satisfies v.GenericSchema<unknown, UnknownEntry>;

/** Why something is no entry of a log: where in it, and what was found there. */
export type EntryProblem = { readonly path: string; readonly message: string };

/** Reads an entry from a file or a database; keys and kinds that are not known here are kept. */
export function parseEntry(value: unknown): Result<AnyEntry, EntryProblem> {
	const any = v.safeParse(UnknownEntrySchema, value, { abortEarly: true });
	if (!any.success) return fail(problemOf(any.issues[0]));
	if (!isKnown(any.output)) return ok(any.output);
	const known = v.safeParse(LogEntrySchema, value, { abortEarly: true });
	return known.success ? ok(known.output) : fail(problemOf(known.issues[0]));
}

function problemOf(issue: v.BaseIssue<unknown>): EntryProblem {
	return { path: v.getDotPath(issue) ?? '', message: issue.message };
}
