import { expect, test } from 'vitest';
import { oneAhead } from './one-ahead.ts';

/** Readings that tell how many were begun. */
function readings(count: number, failsAt = Infinity) {
	const begun: number[] = [];
	async function* pieces(): AsyncGenerator<number, void> {
		for (let i = 0; i < count; i++) {
			begun.push(i);
			await Promise.resolve();
			if (i === failsAt) throw new Error(`No piece ${i}`);
			yield i;
		}
	}
	return { begun, pieces: pieces() };
}

test('while a piece is worked on, the next one is read already, and only that', async () => {
	const { begun, pieces } = readings(5);
	const worked: number[] = [];
	for await (const piece of oneAhead(pieces)) {
		await new Promise((resolve) => setTimeout(resolve));
		expect(begun).toHaveLength(Math.min(piece + 2, 5));
		worked.push(piece);
	}
	expect(worked).toEqual([0, 1, 2, 3, 4]);
});

test('a reading that fails is heard of in its turn, after what came before it', async () => {
	const worked: number[] = [];
	const reading = async () => {
		for await (const piece of oneAhead(readings(5, 2).pieces)) worked.push(piece);
	};
	await expect(reading()).rejects.toThrow('No piece 2');
	expect(worked).toEqual([0, 1]);
});

test('a reading that is left is not gone on with, and what fails in it then disturbs nobody', async () => {
	const { begun, pieces } = readings(5, 1);
	for await (const piece of oneAhead(pieces)) {
		expect(piece).toBe(0);
		break;
	}
	await new Promise((resolve) => setTimeout(resolve));
	expect(begun).toEqual([0, 1]);
});
