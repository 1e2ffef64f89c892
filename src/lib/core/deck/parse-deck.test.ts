import { describe, expect, it } from 'vitest';

import { parseDeck } from './parse-deck.ts';
import type { Problem } from './problem.ts';

const HEAD = `format: qaitala/1
id: zandar
version: 1
langs: [kk, ru, en]
title: { kk: Заңдар, ru: Законы, en: Laws }
sources:
  article: { cite: { kk: Мақала, ru: Статья, en: Article }, year: 2025 }
notes:
`;

/** The vocabulary of the format, each type and each key once. */
const WHOLE = `${HEAD}  - id: law-4200-number
    type: basic
    question: { kk: Заңның нөмірі қандай?, ru: Каков номер закона?, en: What is the number of the law? }
    answer: { kk: №4200, ru: №4200, en: No. 4200 }
    match: law-number
    kind: law-number
    accept: { kk: ["4200"] }
    wrong: [{ kk: №4100, ru: №4100, en: No. 4100 }]
    reversed: false
    source: { of: article, section: results, page: 70, ref: [24] }
    explain: { kk: Түсінік, ru: Пояснение, en: Explanation }
    tags: [law]
  - { id: decree-1992, type: event, date: 1992-02-07, rank: 1, what: { kk: Жарлық, ru: Указ, en: Decree }, source: { of: article } }
  - { id: x1, type: cloze, text: { kk: '{{c1::Ауыл::қайда?}} кеңесі', ru: '{{c1::Сельский}} совет', en: '{{c1::Village}} council' }, source: { of: article } }
  - { id: x2, type: truefalse, statement: { kk: Иә, ru: Да, en: Yes }, answer: false, correction: { kk: Жоқ, ru: Нет, en: No }, source: { of: article } }
  - { id: x3, type: ordering, question: { kk: Ретте, ru: Упорядочь, en: Put in order }, items: [{ kk: Бір, ru: Один, en: One }, { kk: Екі, ru: Два, en: Two }], source: { of: article } }
  - { id: x4, type: matching, question: { kk: Жұпта, ru: Найди пары, en: Match }, pairs: [[{ kk: Бір, ru: Один, en: One }, "1"], [{ kk: Екі, ru: Два, en: Two }, 2]], source: { of: article } }
  - { id: x5, type: occlusion, image: { file: map.webp, alt: { kk: Карта, ru: Карта, en: Map } }, masks: [{ id: m1, shape: rect, points: [[0.50, 0], [1, 1]] }], hide: one, source: { of: article } }
`;

const shown = ({ code, line, col }: Problem) => `${line}:${col} ${code}`;

function problems(source: string | Uint8Array): string[] {
	return parseDeck(source).problems.map(shown);
}

describe('a deck in the whole vocabulary', () => {
	it('is read without a word', () => {
		expect(problems(WHOLE)).toEqual([]);
	});

	it('has every note with its type, and numbers as they are written', () => {
		const { deck } = parseDeck(WHOLE);
		expect(deck?.notes.map(({ type }) => type)).toEqual([
			'basic',
			'event',
			'cloze',
			'truefalse',
			'ordering',
			'matching',
			'occlusion'
		]);
		expect(deck?.notes[0]).toMatchObject({ source: { page: 70, ref: [24] }, tags: ['law'] });
		expect(deck?.notes[5]).toMatchObject({
			pairs: [
				[{}, { kk: '1' }],
				[{}, { kk: '2' }]
			]
		});
		expect(deck?.notes[6]).toMatchObject({
			masks: [
				{
					points: [
						[0.5, 0],
						[1, 1]
					]
				}
			]
		});
	});
});
