import * as v from 'valibot';
import { LANGS } from '../core/shared/lang.ts';

/** What a learner may set about the screens, each kept as a setting of the profile, with a newcomer's value. */
export const PREFERENCES = {
	lang: v.fallback(v.picklist(LANGS), 'kk'),
	cardLang: v.fallback(v.picklist(LANGS), 'kk'),
	/** Ratings shown after a card was turned over. */
	buttons: v.fallback(v.picklist([2, 4]), 2),
	theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
	text: v.fallback(v.picklist(['normal', 'large', 'larger']), 'normal'),
	/** A session was finished: a newcomer no longer. */
	begun: v.fallback(v.boolean(), false),
	/** "Later" to the offer of installing. */
	installDeclined: v.fallback(v.boolean(), false)
} as const;

export type PreferenceName = keyof typeof PREFERENCES;
export type Preferences = { [Name in PreferenceName]: v.InferOutput<(typeof PREFERENCES)[Name]> };

/** Preferences out of stored values; what is missing or senseless is as for a newcomer. */
export function readPreferences(stored: ReadonlyMap<string, unknown>): Preferences {
	const names = Object.keys(PREFERENCES) as PreferenceName[];
	const entries = names.map((name) => [name, v.parse(PREFERENCES[name], stored.get(name))]);
	// Each value has just been parsed by the schema of its name.
	return Object.fromEntries(entries) as Preferences;
}
