import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_BLOCK } from '../fountain/frame.ts';
import { fountainSender } from '../fountain/sender.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { codeDrawer, frameOfText, type Code } from './frame-code.ts';
import { openParcel, packParcel } from './parcel.ts';

describe('base45', () => {
	test('writes what the standard gives as examples', () => {
		const bytes = (text: string) => new TextEncoder().encode(text);
		expect(toBase45(bytes('AB'))).toBe('BB8');
		expect(toBase45(bytes('Hello!!'))).toBe('%69 VD92EX0');
		expect(toBase45(bytes('base-45'))).toBe('UJCLQE7W581');
	});

	test('gives all bytes back', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
				expect(fromBase45(toBase45(bytes))).toEqual(bytes);
			})
		);
	});

	test('reads nothing out of other texts, and throws at none', () => {
		for (const text of ['GGW', 'A', ':::', '::', 'abc', 'https://bilim.test/x', 'ҚАЙ']) {
			expect(fromBase45(text)).toBeNull();
		}
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const bytes = fromBase45(text);
				expect(bytes === null || toBase45(bytes) === text).toBe(true);
			})
		);
	});
});

describe('a code', () => {
	test('of the largest frame has version 15 at most, and its picture gives the frame back', async () => {
		const { decodeQR } = await import('qr/decode.js');
		const draw = await codeDrawer();
		const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 131 + (i >> 7)) % 256);
		const sender = fountainSender(bytes, { session: 3, blockSize: MOST_BLOCK });
		for (const index of [0, sender.blocks, 1000]) {
			const frame = sender.frame(index);
			const code = draw(frame);
			expect(code.length).toBeLessThanOrEqual(77 + 8);
			expect(frameOfText(decodeQR(pictureOf(code, 4)))).toEqual(frame);
		}
	});
});

describe('a parcel', () => {
	test('is opened as it was packed', async () => {
		const text = 'Алаш қозғалысы\n'.repeat(100);
		for (const kind of ['copy', 'deck'] as const) {
			const bytes = await packParcel(kind, [text]);
			expect(await openParcel(bytes)).toEqual({ kind, text });
		}
	});

	test('of another kind, empty or damaged is none', async () => {
		const bytes = await packParcel('copy', ['мәтін']);
		expect(await openParcel(bytes.slice(0, -3))).toBeNull();
		expect(await openParcel(new Uint8Array(0))).toBeNull();
		bytes[0] = 9;
		expect(await openParcel(bytes)).toBeNull();
	});
});

/** The code as a camera would see it straight on: so many pixels a module. */
function pictureOf(code: Code, scale: number) {
	const width = code.length * scale;
	const data = new Uint8ClampedArray(width * width * 4).fill(255);
	for (let y = 0; y < width; y++) {
		for (let x = 0; x < width; x++) {
			const dark = code[Math.floor(y / scale)]?.[Math.floor(x / scale)];
			if (dark) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
		}
	}
	return { width, height: width, data };
}
