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

/** What each setting must be, by its name; checked by hand, since the first card needs it and no schema library. */
const CHECKS: { readonly [Name in keyof SchedulerSettings]: (value: unknown) => boolean } = {
	retention: (value) => isNumber(value, MIN_RETENTION, MAX_RETENTION),
	newPerDay: isLimit,
	reviewsPerDay: isLimit,
	learningSteps: areSteps,
	relearningSteps: areSteps,
	parameters: (value) => typeof value === 'string' && value !== '',
	weights: (value) => isList(value, (weight) => isNumber(weight), WEIGHT_COUNT, WEIGHT_COUNT),
	fuzz: (value) => typeof value === 'boolean'
};

export function isSettingName(name: string): name is keyof SchedulerSettings {
	return Object.hasOwn(CHECKS, name);
}

/** Whether a stored value makes sense as that setting. */
export function isSetting<Name extends keyof SchedulerSettings>(
	name: Name,
	value: unknown
): value is SchedulerSettings[Name] {
	return CHECKS[name](value);
}

function isLimit(value: unknown): boolean {
	return isNumber(value, 0, 9999) && Number.isInteger(value);
}

function areSteps(value: unknown): boolean {
	return isList(value, (step) => isNumber(step, 1000, 30 * DAY) && Number.isInteger(step), 0, 10);
}

function isNumber(value: unknown, least = -Infinity, most = Infinity): boolean {
	return Number.isFinite(value) && Number(value) >= least && Number(value) <= most;
}

function isList(
	value: unknown,
	isOne: (item: unknown) => boolean,
	fewest: number,
	most: number
): boolean {
	return (
		Array.isArray(value) && value.length >= fewest && value.length <= most && value.every(isOne)
	);
}
