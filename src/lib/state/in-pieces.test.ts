import { expect, test } from 'vitest';
import { inPieces } from './in-pieces.ts';

function* busyFor(millis: number): Generator<undefined, string> {
	const end = performance.now() + millis;
	while (performance.now() < end) yield;
	return 'done';
}

test('others have their turn while a long work is done', async () => {
	let turns = 0;
	const counting = setInterval(() => (turns += 1));
	expect(await inPieces(busyFor(100), () => true)).toBe('done');
	clearInterval(counting);
	expect(turns).toBeGreaterThan(1);
});

test('what is not wanted any more is left', async () => {
	let left = false;
	function* endless(): Generator<undefined, never> {
		try {
			for (;;) yield;
		} finally {
			left = true;
		}
	}
	expect(await inPieces(endless(), () => false)).toBeNull();
	expect(left).toBe(true);
});
