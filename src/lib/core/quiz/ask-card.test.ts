import { describe, expect, test } from 'vitest';
import type { Card, Form } from '../card/card.ts';
import { cardsOf, type NotesOfDeck } from '../card/cards-of.ts';
import { deckId, note, noteId } from '../card/sample-notes.ts';
import type { KnownNote } from '../deck/deck.ts';
import { askCard, askableForms, hasChoice } from './ask-card.ts';
import type { ChoiceQuestion, MatchingQuestion, OrderingQuestion } from './question.ts';

const seeds = Array.from({ length: 60 }, (_, seed) => `seed ${seed}`);
const d = deckId('d');

function cardOf(of: KnownNote, variant = 'main'): Card {
	const card = cardsOf(d, of).find((each) => each.variant === variant);
	if (!card) throw new Error(`No card ${variant}`);
	return card;
}

function ask(
	of: KnownNote,
	form: Form,
	{ variant = 'main', seed = 'seed', others = [] as KnownNote[] } = {}
) {
	const pool: NotesOfDeck[] = [{ id: d, notes: [of, ...others] }];
	return askCard({ card: cardOf(of, variant), form, lang: 'kk', pool, seed });
}

function forms(of: KnownNote, variant = 'main', others: KnownNote[] = []) {
	const pool: NotesOfDeck[] = [{ id: d, notes: [of, ...others] }];
	return askableForms({ card: cardOf(of, variant), lang: 'kk', pool, seed: 'seed' });
}

const president = note.basic({
	answer: { kk: 'Президент' },
	wrong: [{ kk: 'Сот' }, { kk: 'Әкім' }, { kk: 'Үкімет' }]
});

describe('a choice', () => {
	const choices = seeds.map(
		(seed) => ask(president, 'choice', { variant: 'forward', seed }) as ChoiceQuestion
	);

	test('[Q8] has four options, one of them right, numbered as shown', () => {
		for (const { options } of choices) {
			expect(options.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
			expect(options.filter(({ right }) => right).map(({ text }) => text)).toEqual(['Президент']);
			expect(options.map(({ text }) => text).sort()).toEqual([
				'Президент',
				'Сот',
				'Үкімет',
				'Әкім'
			]);
		}
	});

	test('[Q8] has the right one in every position by turns', () => {
		const places = choices.map(({ options }) => options.findIndex(({ right }) => right));
		expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
	});

	test('[Q8] is the same again from the same seed', () => {
		const again = ask(president, 'choice', { variant: 'forward', seed: 'seed 7' });
		expect(again).toEqual(choices[7]);
		expect(choices[8]).not.toEqual(choices[7]);
	});

	test('[Q9] is turned over instead where there are not three sound wrong options', () => {
		const two = note.basic({ wrong: [{ kk: 'Сот' }, { kk: 'Әкім' }] });
		expect(ask(two, 'choice', { variant: 'forward' }).form).toBe('flip');
		const pool = (of: KnownNote) => [{ id: d, notes: [of] }];
		const request = (of: KnownNote) =>
			({ card: cardOf(of, 'forward'), lang: 'kk', pool: pool(of), seed: 'seed' }) as const;
		expect(hasChoice(request(two))).toBe(false);
		expect(hasChoice(request(president))).toBe(true);
	});
});

describe('ordering', () => {
	const asked = seeds.map((seed) => ask(note.ordering(), 'ordering', { seed }) as OrderingQuestion);

	test('[Q10] is never shown in order, and its ids put it in order', () => {
		for (const { items, order } of asked) {
			const texts = items.map(({ text }) => text);
			expect(texts).not.toEqual(['бір', 'екі', 'үш', 'төрт']);
			expect(order.map((id) => items.find((item) => item.id === id)?.text)).toEqual([
				'бір',
				'екі',
				'үш',
				'төрт'
			]);
			expect(items.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
		}
		expect(new Set(asked.map(({ order }) => order.join())).size).toBeGreaterThan(10);
	});

	test.each([
		['nothing to put in order', [{ kk: 'бір' }]],
		['items all alike', [{ kk: 'бір' }, { kk: 'бір' }]],
		['dates that overlap', [{ kk: '1992' }, { kk: '1992 жылғы 7 ақпан' }]],
		['dates in the wrong order', [{ kk: '1993' }, { kk: '1992' }]],
		['overlapping dates that are not neighbours', [{ kk: '1991' }, { kk: 'б' }, { kk: '1991 жыл' }]]
	])('[Q11] is turned over instead where it has %s', (_, items) => {
		expect(ask(note.ordering({ items }), 'ordering').form).toBe('flip');
		expect(forms(note.ordering({ items }))).toEqual(['flip']);
	});

	test('[Q11] is not asked of events of the deck whose dates overlap', () => {
		const event = (id: string, date: string) =>
			note.event({ id: noteId(id), date, what: { kk: id } });
		const items = [{ kk: 'a' }, { kk: 'b' }];
		const form = (...dates: [string, string]) =>
			ask(note.ordering({ items }), 'ordering', {
				others: [event('a', dates[0]), event('b', dates[1])]
			}).form;
		expect(form('1992', '1992-02-07')).toBe('flip');
		expect(form('1993', '1992')).toBe('flip');
		expect(form('1991', '1992')).toBe('ordering');
	});

	test('[Q11] is asked of dates that follow each other', () => {
		const items = [{ kk: '1991' }, { kk: '1992 жылғы 7 ақпан' }, { kk: '1992 жылғы 1 наурыз' }];
		expect(ask(note.ordering({ items }), 'ordering').form).toBe('ordering');
	});
});

describe('matching', () => {
	const asked = seeds.map((seed) => ask(note.matching(), 'matching', { seed }) as MatchingQuestion);

	test('[Q10] never shows all partners side by side, and knows each one’s', () => {
		for (const { left, right, partner } of asked) {
			expect(left.map(({ text }) => text)).toEqual(['облыс', 'аудан', 'ауыл']);
			expect(right.map(({ text }) => text)).not.toEqual(['область', 'район', 'село']);
			const found = left.map(({ id }) => right.find((item) => item.id === partner[id])?.text);
			expect(found).toEqual(['область', 'район', 'село']);
		}
	});

	test('[Q11] is turned over instead where all right sides are alike', () => {
		const pairs: [{ kk: string }, { kk: string }][] = [
			[{ kk: 'а' }, { kk: 'б' }],
			[{ kk: 'в' }, { kk: 'б' }]
		];
		expect(ask(note.matching({ pairs }), 'matching').form).toBe('flip');
	});
});

describe('typed', () => {
	test('[Q12] knows the answers of the other notes of the deck', () => {
		const others = [
			note.basic({ id: noteId('x'), answer: { kk: 'Хан', ru: 'Хан' } }),
			note.event({ what: { kk: 'Жарлық' } }),
			note.cloze({ text: { kk: '{{c1::Сот}} мен {{c2::әкім}}' } }),
			note.cloze({ id: noteId('broken'), text: { kk: '{{c1::Сот' } }),
			note.matching()
		];
		expect(ask(president, 'typed', { variant: 'forward', others })).toMatchObject({
			form: 'typed',
			others: ['Хан', 'Хан', 'Жарлық', 'Сот', 'әкім']
		});
	});
});

describe('[Q9] the forms in which a card can be asked', () => {
	test.each([
		['basic', president, 'forward', ['choice', 'typed', 'flip']],
		['basic without wrong options', note.basic(), 'forward', ['typed', 'flip']],
		['long', note.basic({ answer: { kk: 'ә'.repeat(40) } }), 'forward', ['flip']],
		['cloze', note.cloze(), 'c1', ['typed', 'cloze']],
		['true or false', note.truefalse(), 'main', ['truefalse', 'flip']],
		['ordering', note.ordering(), 'main', ['ordering', 'flip']],
		['matching', note.matching(), 'main', ['matching', 'flip']]
	] as const)('%s', (_, of, variant, expected) => {
		expect(forms(of, variant)).toEqual(expected);
	});
});
