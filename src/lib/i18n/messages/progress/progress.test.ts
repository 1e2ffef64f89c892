import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../core/shared/lang.ts';
import { PROGRESS_WORDS } from './progress.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const { kk, ru, en } = PROGRESS_WORDS;

describe('what is said of progress', () => {
	it('has Russian and English nouns in the form that their number asks for', () => {
		expect(plain(ru.studied.since(1, 22))).toBe('В этом месяце 1 день, в этом году 22 дня.');
		expect(plain(en.studied.since(1, 22))).toBe('1 day this month, 22 days this year.');
		expect(plain(ru.studied.fromOn(21))).toBe('от 21 карты');
		expect(plain(ru.studied.fromOn(24))).toBe('от 24 карт');
		expect(plain(ru.retention.outOf(1))).toBe('Подсчитано по 1 ответу.');
		expect(plain(ru.retention.outOf(369))).toBe('Подсчитано по 369 ответам.');
	});

	it('leaves out hours or minutes of which there are none', () => {
		expect(plain(kk.time.spent(1, 24))).toBe('1 сағат 24 минут');
		expect(plain(kk.time.spent(2, 0))).toBe('2 сағат');
		expect(plain(kk.time.spent(0, 9))).toBe('9 минут');
		expect(plain(ru.time.spent(1, 0))).toBe('1 ч');
		expect(plain(en.time.spent(0, 0))).toBe('0 min');
	});

	it.each(LANGS)('names every range of stability in %s', (lang) => {
		expect(PROGRESS_WORDS[lang].memory.ranges).toHaveLength(6);
	});
});
