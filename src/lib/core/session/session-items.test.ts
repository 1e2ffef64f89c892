import { expect, test } from 'vitest';
import { item, memory, T } from './sample-session.ts';
import { sessionItems } from './session-items.ts';

test('the cards of a queue come with what is known of them', () => {
	const { card: a, deck } = item('d/a#forward');
	const { card: b } = item('d/b#forward');
	const schedules = new Map([[a, { memory: memory(), dueAt: T }]]);
	const items = sessionItems(
		[
			{ card: a, deck, kind: 'review' },
			{ card: b, deck, kind: 'new' }
		],
		(card) => schedules.get(card)
	);
	expect(items).toEqual([
		{ card: a, deck, isNew: false, memory: memory(), dueAt: T },
		{ card: b, deck, isNew: true, memory: null, dueAt: null }
	]);
});
