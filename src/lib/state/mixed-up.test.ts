import { expect, it } from 'vitest';
import { aCard } from '../core/scheduler/fixtures/device.ts';
import type { Confusion } from '../core/stats/confusions.ts';
import { mixedUpAmong } from './mixed-up.ts';

const [a, b, c] = ['laws/a#forward', 'laws/b#forward', 'dates/c#forward'].map(aCard) as [
	Confusion['cards'][0],
	Confusion['cards'][0],
	Confusion['cards'][0]
];

function pair(cards: Confusion['cards'], settled = false): Confusion {
	return { cards, settled, times: 1, lastAt: 0, lastDay: 0 };
}

it('asks the pairs whose two cards were chosen, in their order, and none that are told apart', () => {
	const all = [a, b, c].map((id) => ({ id }));
	expect(mixedUpAmong([pair([b, c]), pair([a, b])], all)).toEqual([
		[b, c],
		[a, b]
	]);
	expect(mixedUpAmong([pair([b, c]), pair([a, b])], [{ id: a }, { id: b }])).toEqual([[a, b]]);
	expect(mixedUpAmong([pair([a, b], true)], all)).toEqual([]);
});
