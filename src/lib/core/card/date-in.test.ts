import { expect, test } from 'vitest';
import { dateIn, isDate } from './date-in.ts';

test.each([
	['1993 жылғы 8 желтоқсан', '1993-12-08'],
	['8 декабря 1993 года', '1993-12-08'],
	['1993', '1993'],
	['1992 жылғы 1 наурызға дейін', '1992-03-01'],
	['Жарлық шықты', undefined],
	['№4200, 1993 жылғы 8 желтоқсан', undefined]
])('%s is the date %s', (text, edtf) => {
	expect(dateIn(text)).toBe(edtf);
	expect(isDate(text)).toBe(edtf !== undefined);
});
