import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as v from 'valibot';
import { aCard, Device } from './fixtures/device.ts';
import { cardOf, compareEntries, isCounting, isKnown } from './log-entry.ts';
import type { AnyEntry, LogEntry } from './log-entry.ts';
import { LogEntrySchema, parseEntry } from './log-entry-schema.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const card = aCard('d/n#main');
const now = { at: 1_790_000_000_000, offset: 300 };

/** One entry of each kind. */
function everyKind(): AnyEntry[] {
	const device = new Device('phone');
	device.practise(card, 1, now);
	const review = device.answer(card, 3, now);
	device.reset(card, now);
	device.answer(card, 4, now);
	const memory = device.schedules.get(card)?.memory;
	if (memory) device.import(card, memory, { day: 20_800 }, now);
	device.append(now, { kind: 'suspend', card, on: true });
	device.append(now, { kind: 'bury', card, until: 20_801 });
	device.append(now, { kind: 'flag', card, flag: 2 });
	device.undo(review, now);
	device.useWeights('mine', DEFAULT_SETTINGS.weights, now);
	device.correctClock([{ id: review, day: 20_700 }], now);
	return device.log;
}

const review = everyKind().find(({ kind }) => kind === 'review') as LogEntry;

describe('the schema of entries', () => {
	it('gives the types of the model, and takes nothing else', () => {
		type Parsed = v.InferOutput<typeof LogEntrySchema>;
		expectTypeOf<Parsed>().toExtend<LogEntry>();
		expectTypeOf<LogEntry>().toExtend<Parsed>();
		expect(LogEntrySchema.type).toBe('variant');
	});

	it.each(everyKind().map((entry) => [entry.kind, entry] as const))(
		'reads a written %s as it was',
		(_, entry) => {
			const written: unknown = JSON.parse(JSON.stringify(entry));
			expect(parseEntry(written)).toEqual({ ok: true, value: entry });
		}
	);

	it('knows every kind that was read', () => {
		expect(new Set(everyKind().map(({ kind }) => kind)).size).toBe(10);
		expect(everyKind().every(isKnown)).toBe(true);
	});

	it('[L13] keeps an unknown kind with all it says', () => {
		const dream = { ...review, kind: 'dream', about: { sheep: [1, 2] } };
		expect(parseEntry(dream)).toEqual({ ok: true, value: dream });
		expect(isKnown(dream)).toBe(false);
		expect(cardOf(dream)).toBeNull();
	});

	it('[L13] keeps unknown keys, inner ones too', () => {
		const richer = { ...review, mood: 'good', scheduler: { ...stampOf(review), steps: [1] } };
		expect(parseEntry(richer)).toEqual({ ok: true, value: richer });
	});

	it.each([
		['an id without number', { id: 'phone000' }, 'id'],
		['an offset of days', { offset: 5000 }, 'offset'],
		['a rating of 5', { rating: 5 }, 'rating'],
		[
			'a memory of no stability',
			{ after: { ...afterOf(review), stability: 0 } },
			'after.stability'
		],
		[
			'a difficulty that is no number',
			{ after: { ...afterOf(review), difficulty: NaN } },
			'after.difficulty'
		],
		['a due that is neither moment nor day', { due: {} }, 'due'],
		['half a day', { day: 0.5 }, 'day'],
		['a card that is none', { card: 'Article' }, 'card']
	])('refuses %s and says where', (_, wrong, path) => {
		const result = parseEntry({ ...review, ...wrong });
		expect(result).toMatchObject({ ok: false, problem: { path } });
	});

	it.each([null, 7, 'review', [], {}])('refuses %j', (value) => {
		expect(parseEntry(value).ok).toBe(false);
	});
});

function stampOf(entry: LogEntry) {
	return entry.kind === 'review' ? entry.scheduler : {};
}

function afterOf(entry: LogEntry) {
	return entry.kind === 'review' ? entry.after : {};
}

describe('entries', () => {
	it('[L1] count if they are review, reset or import', () => {
		const counting = everyKind().filter(isCounting);
		expect(new Set(counting.map(({ kind }) => kind))).toEqual(
			new Set(['review', 'reset', 'import'])
		);
	});

	it('[L14] lie by order, then device, then id', () => {
		const entry = (order: number, device: string, id: string) =>
			({ ...review, order, device, id }) as LogEntry;
		const inOrder = [
			entry(1, 'zzz', 'zzz:1'),
			entry(2, 'aaa', 'aaa:1'),
			entry(2, 'bbb', 'bbb:9'),
			entry(2, 'bbb', 'bbb:9~ff'),
			entry(10, 'aaa', 'aaa:2')
		];
		expect([...inOrder].reverse().sort(compareEntries)).toEqual(inOrder);
		expect(compareEntries(inOrder[0] as LogEntry, inOrder[0] as LogEntry)).toBe(0);
	});
});
