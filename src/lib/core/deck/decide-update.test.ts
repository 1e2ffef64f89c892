import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideUpdate, takesPlace, type Decision, type Edition } from './decide-update.ts';

const file: Edition = { version: 2, checksum: 'b', origin: 'file' };
const shipped: Edition = { ...file, origin: 'shipped' };

describe('a deck that is offered', () => {
	const cases: [string, Edition, Edition | undefined, Decision][] = [
		['of an id that is not here is new', file, undefined, 'new'],
		['of a later version is an update', { ...file, version: 3 }, file, 'update'],
		['of a later version from the app is an update', { ...shipped, version: 3 }, shipped, 'update'],
		['that is installed is the same', file, file, 'same'],
		['of an older version is none', { ...file, version: 1 }, file, 'older'],
		['of that version with other contents is none', { ...file, checksum: 'c' }, file, 'altered'],
		['from the app, mended by it, is an update', { ...shipped, checksum: 'c' }, shipped, 'update'],
		['of an older version from the app is none', { ...shipped, version: 1 }, shipped, 'older'],
		[
			'by a person with the id of one from the app is none',
			{ ...file, version: 9 },
			shipped,
			'foreign'
		],
		[
			'from the app with the id of one by a person is none',
			{ ...shipped, version: 9 },
			file,
			'foreign'
		]
	];
	test.each(cases)('%s', (_, offered, installed, decision) => {
		expect(decideUpdate(offered, installed)).toBe(decision);
	});
});

const anyEdition = fc.record<Edition>({
	version: fc.integer({ min: 1, max: 3 }),
	checksum: fc.constantFrom('a', 'b', 'c'),
	origin: fc.constant('file')
});

test('what comes with the app takes the place of a file that has its id, and never the other way', () => {
	expect(takesPlace({ ...shipped, version: 1 }, file)).toBe(true);
	expect(takesPlace({ ...file, version: 9 }, shipped)).toBe(false);
	expect(takesPlace({ ...shipped, checksum: 'a' }, shipped)).toBe(true);
	expect(takesPlace(shipped, shipped)).toBe(false);
});

test('of the editions that several devices bring, the same one stays in whichever order they come', () => {
	fc.assert(
		fc.property(fc.array(anyEdition, { minLength: 1, maxLength: 5 }), (editions) => {
			const last = (all: Edition[]) =>
				all.reduce((kept, one) => (takesPlace(one, kept) ? one : kept));
			expect(last([...editions].reverse())).toEqual(last(editions));
			expect(takesPlace(editions[0]!, editions[0]!)).toBe(false);
		})
	);
});
