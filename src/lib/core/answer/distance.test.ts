import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, typosAllowed } from './distance.ts';

test.each([
	['кенесары', 'кенесары', 0],
	['кенесары', 'кенсары', 1],
	['кенесары', 'кеенесары', 1],
	['кенесары', 'кенасары', 1],
	['кенесары', 'кенсеары', 1],
	['абв', 'бавг', 2],
	['май', 'маи', 0.4],
	['эра', 'ера', 0.4],
	['щит', 'шит', 0.4],
	['мышка', 'мишка', 0.4],
	['сентябрь', 'сентябр', 0.4],
	['съезд', 'сезд', 0.4],
	['съезд', 'сьезд', 0.4],
	['', 'аб', 2],
	['', '', 0]
])('[A11] %j and %j are %d typos apart', (a, b, typos) => {
	expect(distance(a, b, 3)).toBe(typos);
	expect(distance(b, a, 3)).toBe(typos);
});

test('[A11] more than the limit is not counted', () => {
	expect(distance('желтоқсан', 'қараша', 3)).toBe(Infinity);
	expect(distance('хан', 'хам', 0)).toBe(Infinity);
	expect(distance('хан', 'хам', 1)).toBe(1);
	expect(distance('май', 'маи', 0)).toBe(Infinity);
	expect(distance('май', 'маи', 0.4)).toBe(0.4);
});

test.each([
	[0, 0],
	[3, 0],
	[4, 1],
	[6, 1],
	[7, 2],
	[12, 2],
	[13, 3],
	[1000, 3]
])('[A11] %d letters allow %d typos', (letters, typos) => {
	expect(typosAllowed(letters)).toBe(typos);
});

test('[A11] the band and the early stop change nothing: it equals the whole table', () => {
	fc.assert(
		fc.property(word(), word(), fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
			const whole = wholeTable(a, b);
			expect(distance(a, b, limit)).toBe(whole > limit ? Infinity : whole);
		}),
		{ numRuns: 1000 }
	);
});

test('[A11] it is the same from both sides', () => {
	fc.assert(
		fc.property(word(), word(), (a, b) => {
			expect(distance(a, b, 3)).toBe(distance(b, a, 3));
		})
	);
});

test('[A25] two texts of 100 kB take linear time', () => {
	const long = 'кеңес'.repeat(20_000);
	const started = performance.now();
	expect(distance(long, `${long.slice(0, -2)}ка`, 3)).toBe(2);
	expect(performance.now() - started).toBeLessThan(2000);
});

function word(): fc.Arbitrary<string> {
	return fc.string({ unit: fc.constantFrom(...'абйиьъеэ'), maxLength: 9 });
}

/** The definition, slow and plain, in fifths of a typo. */
function wholeTable(a: string, b: string): number {
	const gap = (letter = '') => (letter === 'ь' || letter === 'ъ' ? 2 : 5);
	const alike = ['йи', 'ий', 'еэ', 'эе', 'ьъ', 'ъь'];
	const cost = new Map<string, number>();
	const at = (i: number, j: number) => cost.get(`${i} ${j}`) ?? Infinity;
	for (let i = 0; i <= a.length; i++) {
		for (let j = 0; j <= b.length; j++) {
			const [x, y] = [a[i - 1] ?? '', b[j - 1] ?? ''];
			const ways = i === 0 && j === 0 ? [0] : [at(i - 1, j) + gap(x), at(i, j - 1) + gap(y)];
			if (i > 0 && j > 0) {
				ways.push(at(i - 1, j - 1) + (x === y ? 0 : alike.includes(x + y) ? 2 : 5));
			}
			if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) ways.push(at(i - 2, j - 2) + 5);
			cost.set(`${i} ${j}`, Math.min(...ways));
		}
	}
	return at(a.length, b.length) / 5;
}
