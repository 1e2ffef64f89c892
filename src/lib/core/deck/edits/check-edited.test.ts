import { expect, test } from 'vitest';
import { note } from '../../../../../tests/fixtures/any-edits.ts';
import { checkEdited } from './check-edited.ts';

const deck = { langs: ['kk', 'ru'] as const, sources: { s: { cite: { kk: 'Кітап' } } } };
const source = { of: 's' };

const basic = note.basic({
	source,
	question: { kk: 'Астана?', ru: 'Столица?' },
	answer: { kk: 'Астана', ru: 'Астана' },
	wrong: [{ kk: 'Алматы', ru: 'Алматы' }]
});

test('a sound correction has no problems', () => {
	expect(checkEdited(basic, [{ field: 'answer', lang: 'kk', value: 'Ақмола' }], deck)).toEqual([]);
});

test('a problem stands at its field and language', () => {
	const found = (
		field: string,
		lang: 'kk' | 'ru' | '',
		value: unknown,
		of = basic as Parameters<typeof checkEdited>[0]
	) => checkEdited(of, [{ field, lang, value }], deck);
	expect(found('answer', 'kk', null)).toMatchObject([
		{ field: 'answer', lang: 'kk', code: 'no-kazakh', isError: true }
	]);
	expect(found('wrong.0', 'kk', 'астана')).toMatchObject([
		{ field: 'wrong.0', lang: 'kk', code: 'wrong-is-right', isError: true }
	]);
	expect(found('question', 'ru', null)).toMatchObject([
		{ field: 'question', lang: 'ru', code: 'missing-language', isError: false }
	]);
	expect(found('date', '', '1992-13', note.event({ source }))).toMatchObject([
		{ field: 'date', lang: '', code: 'bad-date', isError: true }
	]);
	const items = [{ kk: 'бір' }, { kk: 'екі' }];
	expect(found('items.1', 'kk', 'Бір', note.ordering({ source, items }))).toMatchObject([
		{ field: 'items.1', code: 'repeated-item', isError: true }
	]);
});

test('[E5] the gaps of a cloze stay as they are, in every language', () => {
	const cloze = note.cloze({
		source,
		text: { kk: '{{c1::Хан}} мен {{c2::би}}', ru: '{{c1::Хан}} и {{c2::бий}}' }
	});
	const gapsOf = (lang: 'kk' | 'ru', value: string) =>
		checkEdited(cloze, [{ field: 'text', lang, value }], deck);
	expect(gapsOf('ru', '{{c2::Бий}} и {{c1::хан}}')).toEqual([]);
	expect(gapsOf('kk', '{{c1::Хан}} мен {{c3::би}}')).toMatchObject([
		{ field: 'text', lang: 'kk', code: 'gaps-changed', isError: true, params: { gaps: [1, 2] } }
	]);
	expect(gapsOf('ru', 'Хан и бий')).toMatchObject([{ code: 'gaps-changed', lang: 'ru' }]);
	expect(gapsOf('kk', '{{c1::Хан мен {{c2::би}}').map(({ code }) => code)).toEqual([
		'cloze-broken'
	]);
});

test('[E6] what was as wrong before is not held against the learner', () => {
	const lacking = note.basic({ question: { kk: 'Астана?' }, answer: { kk: 'Астана' } });
	expect(checkEdited(lacking, [{ field: 'answer', lang: 'kk', value: 'Ақмола' }], deck)).toEqual(
		[]
	);
});
