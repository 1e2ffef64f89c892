import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffled } from '#lib/core/shared/random.ts';
import { crc32 } from './crc32.ts';
import { MOST_BLOCK, readFrame, writeFrame } from './frame.ts';
import { Receiver } from './receiver.ts';
import { fountainSender } from './sender.ts';

const aSession = fc.integer({ min: 0, max: 0xffffffff });

/** Noise of this many bytes. */
function noise(size: number, seed: string): Uint8Array {
	const random = seededRandom(seed);
	return Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
}

describe('bytes that are shown as frames', () => {
	test('come out the same, whatever is lost, in whatever order, with duplicates and foreign frames', () => {
		fc.assert(
			fc.property(
				fc.record({
					size: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 60_000 })),
					blockSize: fc.integer({ min: 60, max: MOST_BLOCK }),
					session: aSession,
					loss: fc.double({ min: 0, max: 0.6, noNaN: true }),
					seed: fc.string({ minLength: 1 })
				}),
				({ size, blockSize, session, loss, seed }) => {
					const bytes = noise(size, seed);
					const sender = fountainSender(bytes, { session, blockSize });
					const other = fountainSender(noise(size, `${seed}!`), {
						session: session ^ 1,
						blockSize
					});
					const random = seededRandom(seed);
					const receiver = new Receiver();
					const foreign = new Set<string>();
					receiver.take(sender.frame(0));
					for (let from = 0; receiver.received.message === null; from += sender.blocks) {
						const numbers = Array.from({ length: sender.blocks }, (_, i) => from + i);
						const round = shuffled([...numbers, ...numbers], random);
						for (const index of round) {
							if (random() < loss) continue;
							receiver.take(sender.frame(index));
							if (random() < 0.1) foreign.add(receiver.take(other.frame(index)));
						}
						expect(from).toBeLessThan(sender.blocks * 50 + 500);
					}
					expect([...foreign].every((taken) => taken === 'foreign')).toBe(true);
					// Told by length and by CRC: comparing arrays of 60 kB takes longer than all the rest.
					const message = receiver.received.message as Uint8Array;
					expect([message.length, crc32(message)]).toEqual([size, crc32(bytes)]);
				}
			),
			{ numRuns: 60 }
		);
	});

	test('need one frame more than there are blocks, whatever is lost: as few as were measured', () => {
		for (const [blocks, atFifth, atHalf] of [
			[20, 26, 42],
			[40, 52, 82],
			[100, 127, 204]
		] as const) {
			for (const [loss, measured] of [
				[0.2, atFifth],
				[0.5, atHalf]
			] as const) {
				const tries = triesOf(blocks, loss);
				expect(median(tries.map(({ received }) => received))).toBeLessThanOrEqual(blocks + 1);
				// How many happen to be lost moves the median of so many tries by one.
				expect(median(tries.map(({ shown }) => shown))).toBeLessThanOrEqual(measured + 1);
			}
		}
	});

	test('progress grows to the number of blocks, and frames beyond it change nothing', () => {
		const sender = fountainSender(noise(5000, 'a'), { session: 7, blockSize: 200 });
		const receiver = new Receiver();
		expect(receiver.received).toEqual({ blocks: 0, rank: 0, frames: 0, message: null });
		let before = 0;
		for (let index = 3; receiver.received.message === null; index++) {
			receiver.take(sender.frame(index));
			const { rank, blocks } = receiver.received;
			expect(rank).toBeGreaterThanOrEqual(before);
			expect(rank).toBeLessThanOrEqual(blocks);
			before = rank;
		}
		expect(before).toBe(sender.blocks);
		const { message } = receiver.received;
		expect(receiver.take(sender.frame(0))).toBe('known');
		expect(receiver.received.message).toBe(message);
	});

	test('that do not match their hash are not given out', () => {
		const sender = fountainSender(noise(300, 'a'), { session: 7, blockSize: 200 });
		const receiver = new Receiver();
		for (let index = 0; index < sender.blocks; index++) {
			const frame = readFrame(sender.frame(index))!;
			if (index === 1) frame.payload[5]! ^= 1;
			receiver.take(writeFrame(frame));
		}
		expect(receiver.received.message).toBe('damaged');
	});
});

describe('a frame', () => {
	const sound = { session: 9, blocks: 3, length: 250, index: 1, payload: noise(100, 'x') };

	test('reads as it was written', () => {
		expect(readFrame(writeFrame(sound))).toEqual(sound);
	});

	test('is none with any byte changed or missing', () => {
		const bytes = writeFrame(sound);
		fc.assert(
			fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
				const changed = bytes.slice();
				changed[at]! ^= by;
				expect(readFrame(changed)).toBeNull();
				expect(readFrame(bytes.slice(0, at))).toBeNull();
			})
		);
	});

	test('of anything is read without throwing', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
				expect(readFrame(bytes)).toBeNull();
				expect(new Receiver().take(bytes)).toBe('broken');
			})
		);
	});

	test('that speaks of sizes that cannot be is none', () => {
		for (const wrong of [
			{ blocks: 0 },
			{ blocks: 4001, length: 400_100 },
			{ length: 0xffffffff },
			{ length: 200 },
			{ length: 301 },
			{ length: 0 },
			{ payload: new Uint8Array(0) },
			{ payload: new Uint8Array(MOST_BLOCK + 1), length: 3 * MOST_BLOCK }
		]) {
			expect(readFrame(writeFrame({ ...sound, ...wrong }))).toBeNull();
		}
	});

	test('carries the checksum that gzip knows', () => {
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
	});
});

/** How many frames were shown, and how many of them received, until all was there. */
function triesOf(blocks: number, loss: number): { shown: number; received: number }[] {
	// The hash of 32 bytes is part of the message.
	const bytes = noise(blocks * 8 - 32, 'measured');
	return Array.from({ length: 101 }, (_, attempt) => {
		const random = seededRandom(`${blocks}/${loss}/${attempt}`);
		const sender = fountainSender(bytes, { session: attempt, blockSize: 8 });
		const receiver = new Receiver();
		let shown = 0;
		while (receiver.received.message === null) {
			const frame = sender.frame(shown++);
			if (random() >= loss) receiver.take(frame);
		}
		return { shown, received: receiver.received.frames };
	});
}

function median(numbers: number[]): number {
	return numbers.sort((a, b) => a - b)[numbers.length >> 1] as number;
}
