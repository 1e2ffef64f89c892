import { isPreference, type Preferences } from './preferences.ts';

/**
 * What the very first paint must know. A copy of the settings outside the database, because a script in
 * `app.html` reads it before anything is drawn; the database stays the one that counts.
 */
export type Look = Pick<Preferences, 'lang' | 'theme' | 'text'>;

/** Also in `app.html`. */
const KEY = 'qaitala:look';

/** The look of the last visit; null on a first one, or where nothing can be stored. */
export function readLook(): Look | null {
	try {
		const { lang, theme, text } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		const isWhole =
			isPreference('lang', lang) && isPreference('theme', theme) && isPreference('text', text);
		return isWhole ? { lang, theme, text } : null;
	} catch {
		// Storage may be forbidden, or the value damaged: a first visit then.
		return null;
	}
}

/** Shows the look on the page and keeps it for the next first paint. */
export function applyLook(look: Look): void {
	const root = document.documentElement;
	root.lang = look.lang;
	setOrRemove(root, 'theme', look.theme === 'auto' ? null : look.theme);
	setOrRemove(root, 'text', look.text === 'normal' ? null : look.text);
	try {
		localStorage.setItem(KEY, JSON.stringify(look));
	} catch {
		// Without it the next visit starts in Kazakh for an instant; nothing is lost.
	}
}

function setOrRemove(root: HTMLElement, name: 'theme' | 'text', value: string | null): void {
	if (value === null) delete root.dataset[name];
	else root.dataset[name] = value;
}
