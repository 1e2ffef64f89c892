import { describe, expect, test } from 'vitest';
import { cardsOf, type NotesOfDeck } from '../card/cards-of.ts';
import { deckId, note, noteId } from '../card/sample-notes.ts';
import type { BasicNote, KnownNote, Text } from '../deck/deck.ts';
import type { Lang } from '../shared/lang.ts';
import { wrongOptions } from './distractors.ts';

const seeds = Array.from({ length: 20 }, (_, seed) => `seed ${seed}`);

/** A deck of which the first note is asked. */
function deck(id: string, ...notes: KnownNote[]): NotesOfDeck {
	return { id: deckId(id), notes };
}

function wrongFor(
	pool: readonly NotesOfDeck[],
	{ variant = 'forward', lang = 'kk' as Lang, seed = 'seed' } = {}
): string[] {
	const [first] = pool;
	const asked = first?.notes[0];
	const card = first && asked && cardsOf(first.id, asked).find((each) => each.variant === variant);
	if (!card) throw new Error(`No card ${variant}`);
	return wrongOptions({ card, lang, pool, seed }).map(({ text }) => text);
}

function basic(id: string, answer: Text | string, own: Partial<BasicNote> = {}): BasicNote {
	const text = typeof answer === 'string' ? { kk: answer } : answer;
	return note.basic({
		id: noteId(id),
		question: { kk: `${id}?` },
		answer: text,
		kind: 'office',
		...own
	});
}

function event(id: string, date: string, what = `${id} болды`) {
	return note.event({ id: noteId(id), date, what: { kk: what } });
}

/** All options that any seed brings. */
function everWrong(pool: readonly NotesOfDeck[], variant = 'forward'): Set<string> {
	return new Set(seeds.flatMap((seed) => wrongFor(pool, { variant, seed })));
}

const offices = ['Үкімет', 'Парламент', 'Мәслихат', 'Әкім', 'Сот'].map((answer, index) =>
	basic(`office-${index}`, answer)
);

describe('where wrong options come from', () => {
	test('[Q1] the author’s own come before all others', () => {
		const own = ['Министр', 'Депутат', 'Судья'];
		const asked = basic('asked', 'Президент', { wrong: own.map((kk) => ({ kk })) });
		expect(everWrong([deck('d', asked, ...offices)])).toEqual(new Set(own));
	});

	test('[Q1] those that lack are filled up from the deck', () => {
		const asked = basic('asked', 'Президент', { wrong: [{ kk: 'Министр' }] });
		for (const seed of seeds) {
			const [first, ...rest] = wrongFor([deck('d', asked, ...offices)], { seed });
			expect(first).toBe('Министр');
			expect(rest).toHaveLength(2);
		}
	});

	test('[Q1] more of the author’s than needed take turns', () => {
		const own = ['Министр', 'Депутат', 'Судья', 'Аким', 'Хан'].map((kk) => ({ kk }));
		expect(everWrong([deck('d', basic('asked', 'Президент', { wrong: own }))]).size).toBe(5);
	});

	test('[Q2] are answers of the same kind', () => {
		const dates = ['1990', '1991', '1994'].map((year) =>
			basic(`y-${year}`, year, { kind: 'year' })
		);
		const asked = basic('asked', 'Президент');
		expect(wrongFor([deck('d', asked, ...dates)])).toEqual([]);
		expect(wrongFor([deck('d', asked, ...dates, ...offices.slice(0, 2))]).sort()).toEqual([
			'Парламент',
			'Үкімет'
		]);
	});

	test('[Q2] without a kind only the author’s', () => {
		const { kind: _, ...asked } = basic('asked', 'Президент', { wrong: [{ kk: 'Министр' }] });
		expect(wrongFor([deck('d', asked, ...offices)])).toEqual(['Министр']);
	});

	test('[Q3] other decks help out where a note shares a tag', () => {
		const asked = basic('asked', 'Президент', { tags: ['akim'] });
		const tagged = basic('tagged', 'Хан', { tags: ['akim', 'x'] });
		const other = basic('other', 'Би', { tags: ['y'] });
		expect(wrongFor([deck('d', asked), deck('e', tagged, other)])).toEqual(['Хан']);
		expect(everWrong([deck('d', asked, ...offices), deck('e', tagged)])).not.toContain('Хан');
	});

	test('retired notes give none', () => {
		const gone = offices.map((each) => ({ ...each, retired: true }));
		expect(wrongFor([deck('d', basic('asked', 'Президент'), ...gone)])).toEqual([]);
	});

	test('a reversed card is asked among questions after the same kind of thing', () => {
		const turned = offices.map((each) => ({ ...each, reversed: true }));
		const asked = basic('asked', 'Президент', { reversed: true, wrong: [{ kk: 'Министр' }] });
		const wrong = wrongFor([deck('d', asked, ...turned, basic('not-turned', 'Би'))], {
			variant: 'reverse'
		});
		expect(wrong).toHaveLength(3);
		for (const text of wrong) expect(text).toMatch(/^office-\d\?$/);
	});

	test('the same seed gives the same options, other seeds others', () => {
		const pool = [deck('d', basic('asked', 'Президент'), ...offices)];
		expect(wrongFor(pool, { seed: 'a' })).toEqual(wrongFor(pool, { seed: 'a' }));
		expect(new Set(seeds.map((seed) => wrongFor(pool, { seed }).join())).size).toBeGreaterThan(5);
	});
});

describe('[Q4] a wrong option is never right', () => {
	test.each(['Президент', ' президент.', '«Президент»', 'президэнт'.replace('э', 'е')])(
		'not the answer itself: %s',
		(text) => {
			const asked = basic('asked', 'Президент', { wrong: [{ kk: text }, { kk: 'Министр' }] });
			expect(wrongFor([deck('d', asked)])).toEqual(['Министр']);
		}
	);

	test('not the answer with other Kazakh letters', () => {
		const asked = basic('asked', 'әкімдік', { wrong: [{ kk: 'акимдик' }] });
		expect(wrongFor([deck('d', asked)])).toEqual([]);
	});

	test('not what the author accepts', () => {
		const asked = basic('asked', 'Президент', {
			accept: { kk: ['Мемлекет басшысы'] },
			wrong: [{ kk: 'мемлекет басшысы' }]
		});
		expect(wrongFor([deck('d', asked)])).toEqual([]);
	});

	test('not the answer of a note that accepts the same', () => {
		const alias = basic('alias', 'Мемлекет басшысы', { accept: { kk: ['Президент'] } });
		expect(wrongFor([deck('d', basic('asked', 'Президент'), alias)])).toEqual([]);
	});

	test('not the answer to the same question', () => {
		const twin = basic('twin', 'Елбасы', { question: { kk: 'Кім?' } });
		const asked = basic('asked', 'Президент', { question: { kk: 'Кім?' } });
		expect(wrongFor([deck('d', asked, twin)])).toEqual([]);
	});

	test('not the same law number in another spelling', () => {
		const asked = basic('asked', '№4200', {
			match: 'law-number',
			wrong: [{ kk: 'N 4200' }, { kk: '4200' }, { kk: '№4100' }]
		});
		expect(wrongFor([deck('d', asked)])).toEqual(['№4100']);
	});
});

describe('[Q5] dates', () => {
	test('a date that overlaps the right one is not offered', () => {
		const pool = [
			deck(
				'd',
				event('asked', '1992-02-07'),
				...['1992', '1992-02', '1991/1992', '1992-02-08~', '1992-02-07'].map((date, index) =>
					event(`near-${index}`, date)
				),
				event('far', '1993-12-08')
			)
		];
		expect(everWrong(pool, 'date')).toEqual(new Set(['1993\u00a0жылғы\u00a08\u00a0желтоқсан']));
	});

	test('nor an event of a date that overlaps', () => {
		const pool = [
			deck(
				'd',
				event('asked', '1992-02-07'),
				event('same-year', '1992'),
				event('same-day', '1992-02-07'),
				event('before', '1992-01-13'),
				event('after', '1993')
			)
		];
		expect(everWrong(pool, 'what')).toEqual(new Set(['before болды', 'after болды']));
	});

	test('nor one that the author wrote, whatever its spelling', () => {
		const asked = basic('asked', '1993 жылғы 8 желтоқсан', {
			match: 'date',
			wrong: ['1993', '8.12.1993', '1993 жылғы желтоқсан', '1993 жылғы 10 желтоқсан'].map((kk) => ({
				kk
			}))
		});
		expect(wrongFor([deck('d', asked)])).toEqual(['1993 жылғы 10 желтоқсан']);
	});

	test('basic and event notes help each other out with dates', () => {
		const asked = basic('asked', '1993 жылғы 8 желтоқсан', { match: 'date', kind: 'date' });
		const wrong = wrongFor([deck('d', asked, event('a', '1992-02-07'), event('b', '1993'))]);
		expect(wrong).toEqual(['1992\u00a0жылғы\u00a07\u00a0ақпан']);
	});

	test('[Q6] those of the same precision come first', () => {
		const days = ['1992-01-13', '1992-03-01', '1993-12-10'].map((date) => event(`e${date}`, date));
		const years = ['1990', '1991', '1994', '1995', '1996'].map((date) => event(`e${date}`, date));
		const pool = [deck('d', event('asked', '1993-12-08'), ...years, ...days)];
		const wrong = everWrong(pool, 'date');
		expect(wrong.size).toBe(3);
		for (const text of wrong) expect(text).toMatch(/ \d+\u00a0\p{L}+$|\u00a0\d+\u00a0\p{L}+$/u);
	});
});

describe('[Q7] options look apart and alike', () => {
	test('no two of them look equal', () => {
		const asked = basic('asked', 'Президент', {
			wrong: ['Әкім', 'әкім.', 'Аким', '«Әкім»', 'Сот'].map((kk) => ({ kk }))
		});
		for (const seed of seeds) {
			const wrong = wrongFor([deck('d', asked)], { seed });
			expect(wrong).toHaveLength(2);
			expect(wrong).toContain('Сот');
		}
	});

	test('an approximate date is offered once, though two events have it', () => {
		const about = ['e1', 'e2'].map((id) => note.event({ id: id as never, date: '1992~' }));
		const asked = basic('asked', '2021', { kind: 'date' });
		const wrong = everWrong([deck('d', asked, ...about)]);
		expect(new Set(wrong).size).toBe(1);
		for (const seed of seeds) {
			expect(wrongFor([deck('d', asked, ...about)], { seed })).toHaveLength(1);
		}
	});

	test('all are in the language of the right one', () => {
		const inTwo = { kk: 'Президент', ru: 'Президент' };
		const asked = basic('asked', inTwo, { wrong: [{ kk: 'Сот', ru: 'Суд' }, { kk: 'Әкім' }] });
		expect(wrongFor([deck('d', asked)], { lang: 'ru' })).toEqual(['Суд']);
		expect(wrongFor([deck('d', asked)], { lang: 'en' }).sort()).toEqual(['Сот', 'Әкім']);
	});

	test('none is already shown in the question', () => {
		const asked = basic('asked', 'Президент', { question: { kk: 'Әкімді кім тағайындайды?' } });
		expect(everWrong([deck('d', asked, ...offices)])).not.toContain('Әкім');
	});

	test('none is shown in the question with another kind of space', () => {
		const asked = basic('asked', 'Президент', {
			question: { kk: 'Аудан\u00A0әкімін кім тағайындайды?' }
		});
		const others = [basic('o1', 'Аудан әкімі'), ...offices];
		expect(everWrong([deck('d', asked, ...others)])).not.toContain('Аудан әкімі');
	});

	test('none comes from the note that is asked', () => {
		const asked = note.cloze({ kind: 'office', text: { kk: '{{c1::Үкімет}}, {{c2::Сот}}' } });
		expect(wrongFor([deck('d', asked)], { variant: 'c1' })).toEqual([]);
	});
});
