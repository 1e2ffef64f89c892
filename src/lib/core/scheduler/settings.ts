import * as v from 'valibot';
import { DAY, MINUTE } from '../shared/time.ts';
import type { SchedulerSettings } from './schedule.ts';

export const MIN_RETENTION = 0.7;
export const MAX_RETENTION = 0.97;

/** How many weights FSRS-6 has. */
export const WEIGHT_COUNT = 21;

/** The published default weights of FSRS-6. https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm */
const FSRS6_WEIGHTS: readonly number[] = Object.freeze([
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
	0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
]);

/** What a learner who has set nothing studies with. */
export const DEFAULT_SETTINGS: SchedulerSettings = Object.freeze({
	retention: 0.9,
	newPerDay: 10,
	reviewsPerDay: 200,
	learningSteps: Object.freeze([MINUTE, 10 * MINUTE]),
	relearningSteps: Object.freeze([10 * MINUTE]),
	parameters: 'fsrs6-default',
	weights: FSRS6_WEIGHTS,
	fuzz: true
});

/** Desired retention within what gives sensible intervals (the model itself would take 0.3 and plan a century). */
export function clampRetention(retention: number): number {
	if (!Number.isFinite(retention)) throw new RangeError(`Not a retention: ${retention}`);
	return Math.min(MAX_RETENTION, Math.max(MIN_RETENTION, retention));
}

const Limit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999));

const Steps = v.pipe(
	v.array(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(30 * DAY))),
	v.maxLength(10),
	v.readonly()
);

/** The weights of a parameter set: finite, and as many as the model has. */
export const Weights = v.pipe(
	v.array(v.pipe(v.number(), v.finite())),
	v.length(WEIGHT_COUNT),
	v.readonly()
);

/** Settings as they are stored. */
export const StoredSettings = v.object({
	retention: v.pipe(v.number(), v.minValue(MIN_RETENTION), v.maxValue(MAX_RETENTION)),
	newPerDay: Limit,
	reviewsPerDay: Limit,
	learningSteps: Steps,
	relearningSteps: Steps,
	parameters: v.pipe(v.string(), v.minLength(1)),
	weights: Weights,
	fuzz: v.boolean()
}) satisfies v.GenericSchema<unknown, SchedulerSettings>;
