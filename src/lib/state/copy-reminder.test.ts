import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	isDue,
	neverAgain,
	offersNever,
	putOff,
	readReminder,
	remindLater
} from './copy-reminder.ts';

const TODAY = 20_780;

describe('the reminder to save a copy', () => {
	test('comes 13 to 16 days later, each of them by chance', () => {
		const days = new Set<number>();
		for (let i = 0; i < 8; i++) days.add(remindLater(TODAY, () => i / 8).next - TODAY);
		expect([...days]).toEqual([13, 14, 15, 16]);
	});

	test('comes only where something was answered since the last copy, and on its day', () => {
		const reminder = remindLater(TODAY, () => 0);
		expect(isDue(reminder, TODAY + 12, { last: null, since: 5 })).toBe(false);
		expect(isDue(reminder, TODAY + 13, { last: null, since: 5 })).toBe(true);
		expect(isDue(reminder, TODAY + 13, { last: null, since: 0 })).toBe(false);
	});

	test('does not come while the last copy is fresh, whoever saved it', () => {
		const reminder = remindLater(TODAY, () => 0);
		expect(isDue(reminder, TODAY + 20, { last: TODAY + 8, since: 5 })).toBe(false);
		expect(isDue(reminder, TODAY + 21, { last: TODAY + 8, since: 5 })).toBe(true);
	});

	test('offers to come never again after it was put off twice, not before', () => {
		const once = putOff(
			remindLater(TODAY, () => 0),
			TODAY,
			() => 0
		);
		expect(offersNever(once)).toBe(false);
		expect(offersNever(putOff(once, TODAY, () => 0))).toBe(true);
	});

	test('begins to count anew with a copy', () => {
		const tired = putOff(
			putOff(
				remindLater(TODAY, () => 0),
				TODAY,
				() => 0
			),
			TODAY,
			() => 0
		);
		expect(tired.putOff).toBe(2);
		expect(remindLater(TODAY + 20, () => 0)).toEqual({ next: TODAY + 33, putOff: 0, never: false });
	});

	test('never comes again once the warning was read', () => {
		const never = neverAgain(remindLater(TODAY, () => 0));
		fc.assert(
			fc.property(fc.nat(5000), fc.nat(), (days, since) => {
				expect(isDue(never, TODAY + days, { last: null, since })).toBe(false);
			})
		);
	});

	test('is as it was kept; what makes no sense is none', () => {
		const reminder = putOff(
			remindLater(TODAY, () => 0.5),
			TODAY,
			() => 0.9
		);
		expect(readReminder(JSON.parse(JSON.stringify(reminder)), TODAY)).toEqual(reminder);
		for (const other of [undefined, null, 3, {}, { next: 'x', putOff: 0 }])
			expect(readReminder(other, TODAY)).toBeNull();
	});

	test('that a wrong clock put years ahead comes within its 17 days', () => {
		const ahead = remindLater(TODAY + 4000, () => 0);
		expect(readReminder(ahead, TODAY)?.next).toBe(TODAY + 17);
	});
});
