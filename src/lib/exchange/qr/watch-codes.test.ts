import { expect, test } from 'vitest';
import { fountainSender } from '../fountain/sender.ts';
import { toBase45 } from './base45.ts';
import { WatchedCodes } from './watch-codes.ts';

const BYTES = Uint8Array.from({ length: 2000 }, (_, i) => i % 251);

/** The text of the code of each frame. */
function texts(session: number): (index: number) => string {
	const sender = fountainSender(BYTES, { session, blockSize: 200 });
	return (index) => toBase45(sender.frame(index));
}

test('codes that were seen make what was shown, with other codes between them', () => {
	const codes = new WatchedCodes();
	const text = texts(1);
	for (let index = 0; index < 40 && codes.received.message === null; index++) {
		codes.take('https://bilim.test/');
		codes.take(text(index));
		expect(codes.strange).toBe(false);
	}
	expect(codes.received.message).toEqual(BYTES);
});

test('a phone that begins anew is followed, one frame of another message is not', () => {
	const codes = new WatchedCodes();
	const [first, second] = [texts(1), texts(2)];
	for (let index = 0; index < 5; index++) codes.take(first(index));
	codes.take(second(0));
	codes.take(first(5));
	expect(codes.received.rank).toBe(6);
	for (let index = 0; index < 40; index++) codes.take(second(index));
	expect(codes.received.message).toEqual(BYTES);
});

test('a code of something else is noticed, and forgotten once the right one is seen', () => {
	const codes = new WatchedCodes();
	for (let i = 0; i < 3; i++) codes.take('WIFI:S:mektep;;');
	expect(codes.strange).toBe(true);
	codes.take(texts(1)(0));
	expect(codes.strange).toBe(false);
});
