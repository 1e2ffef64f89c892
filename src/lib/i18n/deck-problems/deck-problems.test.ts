import { describe, expect, it } from 'vitest';

import { LANGS } from '../../core/shared/lang.ts';
import { deckProblems, problemMessage } from './index.ts';

const params = new Proxy({}, { get: (_, name) => `<${String(name)}>` });

/** Every sentence of a language with the names of its words in their places. */
const sentences = (lang: 'kk' | 'ru' | 'en') =>
	Object.entries(deckProblems[lang]).flatMap(([code, message]): [string, string][] =>
		// The words are stand-ins: only the sentences are looked at.
		typeof message === 'function' ? [[code, (message as (words: unknown) => string)(params)]] : []
	);

const MIXED = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;

const placeholders = (sentence: string) =>
	[...new Set(sentence.match(/<\w+>/g) ?? [])].sort().join(' ');

describe('the messages about decks', () => {
	it('use the same words of a problem in every language', () => {
		const [kk, ru, en] = LANGS.map((lang) =>
			Object.fromEntries(sentences(lang).map(([code, sentence]) => [code, placeholders(sentence)]))
		);
		expect(ru).toEqual(kk);
		expect(en).toEqual(kk);
	});

	it.each(LANGS)('are sentences without mixed alphabets (%s)', (lang) => {
		const bare = sentences(lang).map(([, sentence]) => sentence.replace(/\{\{c1::/g, ' '));
		expect(bare.filter((sentence) => !/^[\p{Lu}«"<#]/u.test(sentence))).toEqual([]);
		expect(bare.filter((sentence) => MIXED.test(sentence.replace(/<\w+>/g, '')))).toEqual([]);
	});

	it('are chosen by code and language', () => {
		const problem = { code: 'duplicate-id', params: { id: 'n1', line: 8 } } as const;
		expect(problemMessage(problem, 'en')).toBe('The id "n1" is taken on line 8. Choose another.');
		expect(problemMessage(problem, 'ru')).toContain('уже есть в строке 8');
		expect(problemMessage(problem, 'kk')).toContain('8-жолда бар');
	});
});
