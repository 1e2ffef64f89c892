import { expect, test } from 'vitest';
import { ZOOM_STEPS } from '../core/deck/timeline.ts';
import { readKeptTimeline } from './kept-timeline.ts';

test('a first visit begins with all decks and with years', () => {
	expect(readKeptTimeline(undefined)).toEqual({ decks: null, step: 'year' });
});

test('what was kept is read again', () => {
	for (const step of ZOOM_STEPS)
		for (const decks of [null, [], ['zandar', 'terminder']])
			expect(readKeptTimeline(structuredClone({ decks, step }))).toEqual({ decks, step });
});

test('what makes no sense is left out by itself', () => {
	expect(readKeptTimeline({ decks: ['zandar'], step: 'second' })).toEqual({
		decks: ['zandar'],
		step: 'year'
	});
	expect(readKeptTimeline({ decks: [1, 2], step: 'month' })).toEqual({
		decks: null,
		step: 'month'
	});
	for (const stored of [null, 7, 'month', []])
		expect(readKeptTimeline(stored)).toEqual({ decks: null, step: 'year' });
});
