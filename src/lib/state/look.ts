import { isPreference, type Preferences } from './preferences.ts';

/**
 * What the very first paint must know. A copy of the settings outside the database, because `static/look.js` reads it
 * before anything is drawn; the database stays the one that counts. That script is a file and not an inline one, so
 * that the content security policy needs no exception, and bare of comments, since it goes out as it stands. Pages are
 * prerendered in Kazakh: it hides one that is wanted in another language until its words are there, for five seconds
 * at most, since a page in Kazakh is better than none should the app not come at all. What was prerendered for a newcomer
 * is hidden from whoever has been here before (`data-known`).
 */
export type Look = Pick<Preferences, 'lang' | 'theme' | 'text'>;

/** Also in `static/look.js`. */
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
