import { describe, expect, it } from 'vitest';
import { inDays } from '../when.ts';
import { PAGE_WORDS } from './pages/pages.ts';
import { ru } from './ru.ts';

/** Non-breaking spaces and hyphens shown as plain ones. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-');

describe('the end of a session', () => {
	it.each([
		[1, 1, 'Вы вспомнили карту.'],
		[7, 7, 'Вы вспомнили все карты: 7.'],
		[0, 1, '1 карта скоро вернётся.'],
		[0, 3, '3 карты скоро вернутся.'],
		[0, 21, '21 карта скоро вернётся.'],
		[4, 25, 'Вы вспомнили 4 из 25, 21 скоро вернётся.'],
		[5, 7, 'Вы вспомнили 5 из 7, 2 скоро вернутся.']
	])('tells in Russian of %i remembered out of %i', (known, all, said) => {
		expect(plain(PAGE_WORDS.ru.end.endText(known, all, all - known))).toBe(said);
	});

	it.each([
		[1, 1, 'Карта есіңізде қалды.'],
		[7, 7, '7 картаның бәрі есіңізде қалды.'],
		[0, 3, '3 карта жақында қайта келеді.'],
		[5, 8, '8 картаның 5-і есіңізде қалды, 3-і жақында қайта келеді.']
	])('tells in Kazakh of %i remembered out of %i', (known, all, said) => {
		expect(plain(PAGE_WORDS.kk.end.endText(known, all, all - known))).toBe(said);
	});

	it('tells in English of one card as of one', () => {
		expect(PAGE_WORDS.en.end.endText(1, 1, 0)).toBe('You remembered the card.');
	});
});

it('Russian years take the noun that their number wants', () => {
	const said = [365, 400, 730, 1825].map((days) => plain(inDays(days, ru, 'ru')));
	expect(said).toEqual(['через 1 год', 'через 1,1 года', 'через 2 года', 'через 5 лет']);
});
