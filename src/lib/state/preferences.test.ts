import { expect, it } from 'vitest';
import { readPreferences } from './preferences.ts';

it('a newcomer has Kazakh, two buttons and the look of the device', () => {
	expect(readPreferences(new Map())).toEqual({
		lang: 'kk',
		cardLang: 'kk',
		buttons: 2,
		theme: 'auto',
		text: 'normal',
		begun: false,
		installDeclined: false
	});
});

it('a value that makes no sense counts as not set, and spoils no other', () => {
	const stored = new Map<string, unknown>([
		['lang', 'xx'],
		['buttons', 3],
		['theme', 'dark']
	]);
	expect(readPreferences(stored)).toMatchObject({ lang: 'kk', buttons: 2, theme: 'dark' });
});
