import * as v from 'valibot';
import { LANGS } from '../core/shared/lang.ts';

/** What a learner may set, each kept as a register of the profile, with the value of a newcomer. */
export const PREFERENCES = {
	lang: v.fallback(v.picklist(LANGS), 'kk'),
	cardLang: v.fallback(v.picklist(LANGS), 'kk'),
	/** Ratings shown after a flip. */
	buttons: v.fallback(v.picklist([2, 4]), 2),
	newPerDay: v.fallback(wholeNumber(0, 200), 10),
	reviewsPerDay: v.fallback(wholeNumber(0, 2000), 200),
	/** Desired probability of recall. */
	retention: v.fallback(v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97)), 0.9),
	theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
	text: v.fallback(v.picklist(['normal', 'large', 'larger']), 'normal')
} as const;

export type PreferenceName = keyof typeof PREFERENCES;
export type Preferences = { [Name in PreferenceName]: v.InferOutput<(typeof PREFERENCES)[Name]> };

function wholeNumber(least: number, most: number) {
	return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

export const PREFERENCE_NAMES = Object.keys(PREFERENCES) as PreferenceName[];

/** The key of a preference among the registers. */
export function registerKey(name: PreferenceName): string {
	return `settings/${name}`;
}

/** Preferences out of stored values; what is missing or senseless becomes the newcomer's value. */
export function readPreferences(stored: (name: PreferenceName) => unknown): Preferences {
	const entries = PREFERENCE_NAMES.map((name) => [name, v.parse(PREFERENCES[name], stored(name))]);
	// Each value has just been parsed by the schema of its name.
	return Object.fromEntries(entries) as Preferences;
}
