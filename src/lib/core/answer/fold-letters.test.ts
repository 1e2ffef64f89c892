import { expect, test } from 'vitest';
import { foldLetters } from './fold-letters.ts';

test('[A9] each Kazakh letter becomes its neighbour on a Russian keyboard', () => {
	expect(foldLetters('әғқңөұүһіы', 'kk')).toBe('агкноуухии');
});

test('[A9] in Russian ы stays, for мышка is not мишка; Kazakh names fold there too', () => {
	expect(foldLetters('мышка', 'ru')).toBe('мышка');
	expect(foldLetters('қасым', 'ru')).toBe('касым');
});

test.each(['kk', 'ru', 'en'] as const)('[A10] й stays й in %s', (lang) => {
	expect(foldLetters('май', lang)).toBe('май');
});

test('[A9] ъ, ь, э and щ are no Kazakh letters and stay', () => {
	expect(foldLetters('ъьэщ', 'kk')).toBe('ъьэщ');
});

test('[A9] Latin letters lose their marks, the dotless one gets its dot', () => {
	expect(foldLetters('äöüūñşğı', 'en')).toBe('aouunsgi');
	expect(foldLetters('café', 'en')).toBe('cafe');
});

test.each([
	['zhibek', 'jıbek'],
	['shymkent', 'şymkent'],
	['qaraghandy', 'qarağandy'],
	['khan', 'han'],
	['janga', 'jaña'],
	['konstitutsiya', 'konstitusiia'],
	['qazaq', 'kazak']
])('[A15] %s folds as %s', (english, official) => {
	expect(foldLetters(english, 'kk')).toBe(foldLetters(official, 'kk'));
});

test('[A15] English words keep their pairs of letters', () => {
	expect(foldLetters('washington', 'en')).toBe('washington');
});
