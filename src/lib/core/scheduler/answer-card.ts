import { DAY, daysBetween, studyDay } from '../shared/time.ts';
import type { Millis, Moment, StudyDay } from '../shared/time.ts';
import type { CardId } from '../shared/ids.ts';
import { LIBRARY, MAX_INTERVAL, MODEL, exactIntervalDays, nextMemoryState } from './fsrs.ts';
import { fuzzFactor, fuzzSeed, fuzzedDays } from './fuzz.ts';
import type { SchedulerStamp } from './log-entry.ts';
import type { Due, Memory, Rating } from './memory.ts';
import type { SchedulerSettings } from './schedule.ts';
import { clampRetention } from './settings.ts';
import { nextStep, type Step } from './steps.ts';

const RATINGS = [1, 2, 3, 4] as const satisfies readonly Rating[];

/** Everything that decides what an answer does to a card. */
export type AnswerContext = {
	readonly memory: Memory | null;
	readonly at: Millis;
	readonly day: StudyDay;
	readonly retention: number;
	/** Seed of the fuzz; empty for none. */
	readonly seed: string;
	readonly settings: SchedulerSettings;
};

export type Answer = {
	readonly card: CardId;
	readonly memory: Memory | null;
	readonly rating: Rating;
	readonly moment: Moment;
	readonly settings: SchedulerSettings;
	/** Seed of the fuzz; card and repetitions if left out, so that a preview shows what is stored. */
	readonly seed?: string;
};

export type Answered = {
	readonly after: Memory;
	readonly due: Due;
	readonly stamp: SchedulerStamp;
};

/** What an answer does: the memory after it, when the card comes back, and what decided so. */
export function answerCard({ rating, ...answer }: Answer): Answered {
	const context = contextOf(answer);
	const { settings, retention, seed } = context;
	return {
		after: memoryAfter(context, rating),
		due: dueAfter(context, rating),
		stamp: {
			library: LIBRARY,
			model: MODEL,
			parameters: settings.parameters,
			retention,
			seed
		}
	};
}

/** When the card would come back after each rating. */
export function previewDue(answer: Omit<Answer, 'rating'>): Record<Rating, Due> {
	const context = contextOf(answer);
	const [again, hard, good, easy] = RATINGS.map((rating) => dueAfter(context, rating)) as [
		Due,
		Due,
		Due,
		Due
	];
	return { 1: again, 2: hard, 3: good, 4: easy };
}

function contextOf({ card, memory, moment, settings, seed }: Omit<Answer, 'rating'>) {
	return {
		memory,
		at: moment.at,
		day: studyDay(moment),
		retention: clampRetention(settings.retention),
		seed: settings.fuzz ? (seed ?? fuzzSeed(card, memory)) : '',
		settings
	} satisfies AnswerContext;
}

/** The memory after an answer; the fold of a log is a chain of these. */
export function memoryAfter(
	context: Omit<AnswerContext, 'retention' | 'seed'>,
	rating: Rating
): Memory {
	const { memory, at, day, settings } = context;
	const { stability, difficulty } = nextMemoryState(
		memory,
		elapsedDays(memory, day),
		rating,
		settings.weights
	);
	const step = stepAfter(memory, rating, settings);
	return {
		stability,
		difficulty,
		state: step === null ? 'review' : isRelearning(memory) ? 'relearning' : 'learning',
		step: step?.step ?? 0,
		reps: (memory?.reps ?? 0) + 1,
		lapses: (memory?.lapses ?? 0) + (memory?.state === 'review' && rating === 1 ? 1 : 0),
		lastAt: at,
		lastDay: day
	};
}

/** When the card comes back after an answer: a step's moment, or a day. */
export function dueAfter(context: AnswerContext, rating: Rating): Due {
	const { memory, at, day, settings } = context;
	const step = stepAfter(memory, rating, settings);
	if (step === null) return { day: day + reviewInterval(context, rating) };
	// A step of a day or more is a matter of study days, like any interval.
	if (step.delay >= DAY) return { day: day + Math.round(step.delay / DAY) };
	return { at: at + step.delay };
}

function elapsedDays(memory: Memory | null, day: StudyDay): number {
	return memory === null ? 0 : daysBetween(memory.lastDay, day);
}

function isRelearning(memory: Memory | null): boolean {
	return memory !== null && memory.state !== 'learning';
}

function stepAfter(
	memory: Memory | null,
	rating: Rating,
	{ learningSteps, relearningSteps }: SchedulerSettings
): Step | null {
	if (memory?.state !== 'review') {
		const steps = isRelearning(memory) ? relearningSteps : learningSteps;
		return nextStep(steps, memory?.step ?? 0, rating);
	}
	return rating === 1 ? nextStep(relearningSteps, 0, rating) : null;
}

/** Whole days to the next review; each better answer brings at least a day more. */
function reviewInterval(context: AnswerContext, rating: Rating): number {
	const { memory, day, settings, retention, seed } = context;
	const elapsed = elapsedDays(memory, day);
	const factor = fuzzFactor(seed);
	let interval = 0;
	for (const lower of RATINGS) {
		if (lower > rating) break;
		// A failed card starts over, and an answer that leads to a step has no interval to keep clear of.
		const competes = lower === rating || (lower > 1 && stepAfter(memory, lower, settings) === null);
		if (!competes) continue;
		const { stability } = nextMemoryState(memory, elapsed, lower, settings.weights);
		const exact = exactIntervalDays(stability, retention, settings.weights);
		// An interval that grew is not fuzzed back to what has passed already.
		const grown = Math.round(exact) > elapsed ? elapsed + 1 : 1;
		interval = fuzzedDays(exact, factor, {
			min: Math.max(interval + 1, grown),
			max: MAX_INTERVAL
		});
	}
	return interval;
}
