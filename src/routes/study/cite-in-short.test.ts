import { expect, it } from 'vitest';
import { citeInShort } from './cite-in-short.ts';

it('keeps the authors and the year of a long citation, cut between words', () => {
	expect(
		citeInShort('Жұмашов Е.Ә., Пұсырманов Н.С. Трансформация сельсовета в сельский акимат', 2025)
	).toBe('Жұмашов Е.Ә., Пұсырманов Н.С. (2025)');
});

it('drops the full stop after the names, not that of initials', () => {
	expect(citeInShort('Е.Ә. Жұмашов, Н.С. Пұсырманов. Трансформация сельсовета', 2025)).toBe(
		'Е.Ә. Жұмашов, Н.С. Пұсырманов (2025)'
	);
});

it('leaves a short citation whole, but for its full stop', () => {
	expect(citeInShort('Оқулық, 9-сынып.', 2019)).toBe('Оқулық, 9-сынып (2019)');
	expect(citeInShort('Оқулық, 9-сынып')).toBe('Оқулық, 9-сынып');
});
