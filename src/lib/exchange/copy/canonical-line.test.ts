import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import { canonicalLine } from './canonical-line.ts';

test('a line says what canonical JSON says, whatever is in it', () => {
	const key = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 3 }),
		fc.constantFrom('__proto__', '10', '9', 'toString', 'Ә')
	);
	const { value } = fc.letrec((tie) => ({
		value: fc.oneof(
			{ maxDepth: 4 },
			fc.jsonValue({ maxDepth: 0 }),
			fc.constant(undefined),
			fc.date(),
			fc.array(tie('value'), { maxLength: 4 }),
			fc.dictionary(key, tie('value'), { maxKeys: 5 })
		)
	}));
	fc.assert(
		fc.property(fc.array(value), (values) => {
			expect(canonicalLine({ values })).toBe(canonicalJson({ values }));
		}),
		{ numRuns: 500 }
	);
});

test('what is written is left as it was', () => {
	const entry = Object.freeze({ b: Object.freeze({ d: 1, c: 2 }), a: Object.freeze([1]) });
	expect(canonicalLine(entry)).toBe('{"a":[1],"b":{"c":2,"d":1}}');
	expect(Object.keys(entry.b)).toEqual(['d', 'c']);
});
