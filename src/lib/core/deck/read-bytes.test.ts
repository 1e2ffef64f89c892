import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readBytes } from './read-bytes.ts';

/** windows-1251 has the Russian letters in one row, but for ё. */
const cp1251 = (text: string) =>
	Uint8Array.from(text, (letter) => {
		const point = letter.charCodeAt(0);
		if (point < 0x80) return point;
		return point >= 0x410 && point <= 0x44f ? point - 0x410 + 0xc0 : 0x3f;
	});

const KZ_1048: Readonly<Record<string, number>> = {
	қ: 0x9d,
	һ: 0x9e,
	ұ: 0xa2,
	ө: 0xb4,
	ғ: 0xba,
	ә: 0xbc,
	ң: 0xbe,
	ү: 0xbf,
	і: 0xb3
};

const kz1048 = (text: string) =>
	Uint8Array.from(text, (letter) => KZ_1048[letter] ?? cp1251(letter)[0] ?? 0);

const encodingOf = (bytes: Uint8Array) => {
	const read = readBytes(bytes);
	return read.ok ? 'UTF-8' : read.problem.encoding;
};

describe('bytes in UTF-8', { timeout: 60_000 }, () => {
	it('give back every text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				fc.pre(
					!text.startsWith('\uFEFF') && encodingOf(new Uint8Array(Buffer.from(text))) !== 'UTF-16'
				);
				expect(readBytes(new Uint8Array(Buffer.from(text)))).toEqual({ ok: true, value: text });
			})
		);
	});

	it('give back a long text', () => {
		const text = 'Қайтала! '.repeat(2000);
		expect(readBytes(new Uint8Array(Buffer.from(text)))).toEqual({ ok: true, value: text });
	});

	it('are refused exactly where a strict decoder refuses them', () => {
		const strict = (bytes: Uint8Array) => {
			try {
				return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
			} catch {
				return null;
			}
		};
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
				const read = readBytes(Uint8Array.of(0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, ...bytes));
				fc.pre(read.ok || read.problem.encoding !== 'UTF-16');
				expect(read.ok ? read.value.slice(7) : null).toBe(
					strict(Uint8Array.of(0x61, ...bytes))?.slice(1) ?? null
				);
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([
		['overlong, two bytes', [0xc0, 0x80]],
		['overlong, three bytes', [0xe0, 0x80, 0x80]],
		['overlong, four bytes', [0xf0, 0x80, 0x80, 0x80]],
		['a surrogate', [0xed, 0xa0, 0x80]],
		['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
		['cut off', [0xd0]]
	])('are damaged where a letter is %s', (_, letter) => {
		expect(readBytes(Uint8Array.from([0x61, 0x61, 0x61, 0x61, ...letter]))).toMatchObject({
			problem: { offset: 4 }
		});
	});

	it('lose their byte order mark', () => {
		expect(readBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ ok: true, value: 'a' });
	});

	it('are told damaged where the damage begins', () => {
		const bytes = Uint8Array.of(...Buffer.from('Ауыл'), 0xff);
		expect(readBytes(bytes)).toEqual({
			ok: false,
			problem: { encoding: null, offset: 8, before: 'Ауыл' }
		});
	});
});

describe('bytes of another encoding are told by its name:', () => {
	it('the Russian Windows', () => {
		expect(encodingOf(cp1251('title: Законы Республики'))).toBe('windows-1251');
	});

	it('the Kazakh Windows', () => {
		expect(encodingOf(kz1048('title: қазақ халқының мәдениеті'))).toBe('KZ-1048');
	});

	it.each(['utf16le', 'big-endian', 'without a mark'])('UTF-16, %s', (kind) => {
		const plain = Buffer.from('format: qaitala/1', 'utf16le');
		const marked = Uint8Array.of(0xff, 0xfe, ...plain);
		const bytes = { utf16le: marked, 'big-endian': Uint8Array.of(0xfe, 0xff, 0, 0x61) }[kind];
		expect(encodingOf(bytes ?? Uint8Array.from(plain))).toBe('UTF-16');
	});

	it('and what is no text at all has none', () => {
		expect(encodingOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x81, 0x82))).toBeNull();
	});
});
