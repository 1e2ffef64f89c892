import { expect, it } from 'vitest';
import type { Face } from '../core/card/face.ts';
import type { Localized } from '../core/card/localize.ts';
import { CardId } from '../core/shared/id-schemas.ts';
import * as v from 'valibot';
import { answerAloud } from './answer-aloud.ts';

const base = {
	card: v.parse(CardId, 'd/n#main'),
	lang: 'kk',
	prompt: { kind: 'question', lang: 'kk', parts: [] }
} as const;
const truth = (isTrue: boolean): Localized => ({ text: isTrue ? 'True' : 'False', lang: 'en' });
const kk = (text: string): Localized => ({ text, lang: 'kk' });
const aloud = (face: Face) => answerAloud(face, truth);

it('says of every kind of card what was right, each piece in its language', () => {
	const answer = { ...kk('1992 жыл'), edtf: '1992' };
	expect(
		aloud({ ...base, wants: 'answer', answer, accepted: [], single: true, wrong: [] })
	).toMatchObject([kk('1992 жыл')]);
	expect(aloud({ ...base, wants: 'truth', truth: true })).toEqual([{ text: 'True', lang: 'en' }]);
	expect(aloud({ ...base, wants: 'truth', truth: false, correction: kk('Олай емес') })).toEqual([
		{ text: 'False', lang: 'en' },
		kk('Олай емес')
	]);
	expect(aloud({ ...base, wants: 'order', items: [kk('бір'), kk('екі')] })).toEqual([
		kk('1. бір'),
		kk('2. екі')
	]);
	expect(
		aloud({ ...base, wants: 'pairs', pairs: [[kk('заң'), { text: 'law', lang: 'en' }]] })
	).toEqual([kk('заң –'), { text: 'law;', lang: 'en' }]);
});
