import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyEdits, anyVersion, note } from '../../../../../tests/fixtures/any-edits.ts';
import type { Note } from '../deck.ts';
import { KnownNoteSchema } from '../schema.ts';
import { applyEdits, conflictsOf, isRemoved } from './apply-edits.ts';
import type { Edit } from './edit.ts';

function edit(field: string, lang: Edit['lang'], value: unknown, base: unknown): Edit {
	return { field, lang, value, base, baseVersion: 1 };
}

const basic = note.basic({
	question: { kk: 'Астана қай қала?', ru: 'Какой город столица?' },
	answer: { kk: 'Астана' },
	wrong: [{ kk: 'Алматы' }, { kk: 'Орал' }]
});

describe('what a learner has corrected', () => {
	test('[E1] is shown instead of what the author wrote, in that language only', () => {
		const shown = applyEdits(basic, [edit('question', 'kk', 'Елорда?', 'Астана қай қала?')]);
		expect(shown).toEqual({
			...basic,
			question: { kk: 'Елорда?', ru: 'Какой город столица?' }
		});
	});

	test('is shown in every kind of field', () => {
		const cases: [Note, Edit, Partial<Record<string, unknown>>][] = [
			[
				basic,
				edit('wrong.1', 'kk', 'Атырау', 'Орал'),
				{ wrong: [{ kk: 'Алматы' }, { kk: 'Атырау' }] }
			],
			[basic, edit('wrong.0', 'kk', null, 'Алматы'), { wrong: [{ kk: 'Орал' }] }],
			[basic, edit('explain', 'kk', 'Себебі', null), { explain: { kk: 'Себебі' } }],
			[basic, edit('accept', 'ru', ['Нур'], null), { accept: { ru: ['Нур'] } }],
			[note.event({ date: '1992' }), edit('date', '', '1993', '1992'), { date: '1993' }],
			[note.truefalse({ answer: false }), edit('answer', '', true, false), { answer: true }],
			[
				note.matching({
					pairs: [
						[{ kk: 'a' }, { kk: 'b' }],
						[{ kk: 'c' }, { kk: 'd' }]
					]
				}),
				edit('pairs.1.0', 'kk', 'C', 'c'),
				{
					pairs: [
						[{ kk: 'a' }, { kk: 'b' }],
						[{ kk: 'C' }, { kk: 'd' }]
					]
				}
			],
			[
				note.basic({ source: { of: 's', page: 70 } }),
				edit('source.page', '', 71, 70),
				{ source: { of: 's', page: 71 } }
			]
		];
		for (const [of, change, shown] of cases)
			expect(applyEdits(of, [change])).toEqual({ ...of, ...shown });
	});

	test('[E2][E3] says nothing where it was withdrawn, or where the author says the same by now', () => {
		expect(applyEdits(basic, [edit('answer', 'kk', 'Алматы', 'Алматы')])).toBe(basic);
		expect(applyEdits(basic, [edit('answer', 'kk', 'Астана', 'Алматы')])).toBe(basic);
		expect(conflictsOf(basic, [edit('answer', 'kk', 'Астана', 'Алматы')])).toEqual([]);
	});

	test('[E4] stays where the author changed it too, and both are told', () => {
		const mine = edit('answer', 'kk', 'Ақмола', 'Алматы');
		expect(applyEdits(basic, [mine])).toMatchObject({ answer: { kk: 'Ақмола' } });
		expect(conflictsOf(basic, [mine])).toEqual([{ edit: mine, authors: 'Астана', fits: true }]);
	});

	test('[E5] gives way where it would change the cards, and both are told', () => {
		const cloze = note.cloze({ text: { kk: '{{c1::Хан}} мен {{c2::би}}' } });
		const mine = edit('text', 'kk', '{{c1::Хан}} мен би', cloze.text.kk);
		expect(applyEdits(cloze, [mine])).toBe(cloze);
		expect(conflictsOf(cloze, [mine])).toEqual([
			{ edit: mine, authors: cloze.text.kk, fits: false }
		]);
	});

	test('[E5] gives way where the author has taken its place away', () => {
		const mine = edit('wrong.7', 'kk', 'Шымкент', 'Тараз');
		expect(applyEdits(basic, [mine])).toBe(basic);
		expect(conflictsOf(basic, [mine])).toEqual([{ edit: mine, authors: null, fits: false }]);
	});

	test('changes nothing of a note that the author has withdrawn', () => {
		const retired = { ...basic, retired: true };
		const mine = edit('answer', 'kk', 'Ақмола', 'Алматы');
		expect(applyEdits(retired, [mine])).toBe(retired);
		expect(conflictsOf(retired, [mine])).toEqual([]);
	});

	test('is a note as decks have them, whatever the edits are and in whichever order they stand', () => {
		fc.assert(
			fc.property(
				anyVersion.chain((of) => fc.tuple(fc.constant(of), anyEdits(of))),
				([of, edits]) => {
					const shown = applyEdits(of, edits);
					expect(v.safeParse(KnownNoteSchema, shown).issues).toBeUndefined();
					expect([shown.id, shown.type]).toEqual([of.id, of.type]);
					expect(applyEdits(of, [...edits].reverse())).toEqual(shown);
				}
			),
			{ numRuns: 500 }
		);
	});
});

test('[E7] a note is thrown away by an edit, and back by its withdrawal', () => {
	expect(isRemoved([edit('removed', '', true, null)])).toBe(true);
	expect(isRemoved([edit('removed', '', null, null)])).toBe(false);
	expect(conflictsOf(basic, [edit('removed', '', true, null)])).toEqual([]);
});
