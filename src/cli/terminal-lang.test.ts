import { describe, expect, it } from 'vitest';

import { terminalLang } from './terminal-lang.ts';

describe('the language of the terminal', () => {
	it.each([
		[{ LANG: 'kk_KZ.UTF-8' }, 'kk'],
		[{ LANG: 'ru_RU.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
		[{ LANG: 'kk_KZ', LC_ALL: '' }, 'kk'],
		[{ LANG: 'ru' }, 'ru'],
		[{ LANG: 'C' }, 'en'],
		[{ LANG: 'fr_FR.UTF-8' }, 'en'],
		[{}, 'en']
	])('%j is %s', (env, lang) => {
		expect(terminalLang(env)).toBe(lang);
	});
});
