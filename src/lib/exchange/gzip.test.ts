import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzip, gzip } from './gzip.ts';

test('what was gzipped comes out as it was, whatever the chunks', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (chunks) => {
			expect(await gunzip(await gzip(chunks))).toBe(chunks.join(''));
		}),
		{ numRuns: 50 }
	);
});

test('what is cut short, damaged or no gzip at all is nothing', async () => {
	const bytes = await gzip(['Ауылдық кеңес туралы ескі жазба. '.repeat(50)]);
	expect(await gunzip(bytes.slice(0, -9))).toBeNull();
	const damaged = bytes.slice();
	damaged[bytes.length >> 1]! ^= 255;
	expect(await gunzip(damaged)).toBeNull();
	expect(await gunzip(new TextEncoder().encode('plain'))).toBeNull();
});

test('what would grow beyond what is allowed is given up', async () => {
	const bomb = await gzip(['0'.repeat(1_000_000)]);
	expect(bomb.length).toBeLessThan(5000);
	expect(await gunzip(bomb, 100_000)).toBeNull();
	expect(await gunzip(bomb, 1_000_000)).toHaveLength(1_000_000);
});
