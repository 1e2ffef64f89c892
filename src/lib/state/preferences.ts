import { LANGS } from '../core/shared/lang.ts';

/** What a learner may set about the screens, each kept as a setting of the profile; a newcomer has the first value. */
const PREFERENCES = {
	lang: LANGS,
	cardLang: LANGS,
	/** Ratings shown after a card was turned over. */
	buttons: [2, 4],
	theme: ['auto', 'light', 'dark'],
	text: ['normal', 'large', 'larger'],
	/** A session was finished: a newcomer no longer. */
	begun: [false, true],
	/** "Later" to the offer of installing. */
	installDeclined: [false, true]
} as const;

export type PreferenceName = keyof typeof PREFERENCES;
export type Preferences = { readonly [Name in PreferenceName]: (typeof PREFERENCES)[Name][number] };

/** Preferences out of stored values; what is missing or senseless is as for a newcomer. */
export function readPreferences(stored: ReadonlyMap<string, unknown>): Preferences {
	const entries = Object.entries(PREFERENCES).map(([name, values]) => [
		name,
		values.find((value) => value === stored.get(name)) ?? values[0]
	]);
	// Each value is one of those of its name.
	return Object.fromEntries(entries) as Preferences;
}

/** Whether a value is one that the preference of that name can have. */
export function isPreference<Name extends PreferenceName>(
	name: Name,
	value: unknown
): value is Preferences[Name] {
	return PREFERENCES[name].some((one) => one === value);
}
