import { describe, expect, test } from 'vitest';
import { placeWith } from '../../../tests/fixtures/storage/second-place.ts';
import type { Saved } from './connection.ts';
import { makePending, type SecondPlace } from './pending.ts';

type Request = { readonly op: string };

/** A database that can be switched off. */
function makeSink() {
	const sink = {
		isUp: true,
		written: [] as string[],
		send: async ({ op }: Request): Promise<Saved<string>> => {
			if (op.startsWith('broken') && sink.isUp) throw new Error(op);
			if (!sink.isUp) return { saved: false, reason: 'lost' };
			sink.written.push(op);
			return { saved: true, value: op };
		}
	};
	return sink;
}

const parse = (json: unknown): Request | null =>
	typeof json === 'object' && json !== null && 'op' in json ? { op: String(json.op) } : null;

describe('what the database does not take', () => {
	test('waits in order, and is counted', async () => {
		const sink = makeSink();
		const counts: number[] = [];
		const onChange = (count: number) => counts.push(count);
		const pending = makePending({ place: null, send: sink.send, parse, onChange });
		sink.isUp = false;
		expect(await pending.send({ op: 'a' })).toEqual({ saved: false, reason: 'lost' });
		await pending.send({ op: 'b' });
		expect(pending.count).toBe(2);
		sink.isUp = true;
		expect(await pending.retry()).toEqual({ saved: true, value: 2 });
		expect(sink.written).toEqual(['a', 'b']);
		expect(counts).toEqual([1, 2, 1, 0]);
	});

	test('goes before what comes later', async () => {
		const sink = makeSink();
		const pending = makePending({ place: null, send: sink.send, parse });
		sink.isUp = false;
		await pending.send({ op: 'a' });
		sink.isUp = true;
		expect(await pending.send({ op: 'b' })).toEqual({ saved: true, value: 'b' });
		expect(sink.written).toEqual(['a', 'b']);
	});

	test('is sent one at a time, in the order given, however slow the first is', async () => {
		const written: string[] = [];
		const send = async ({ op }: Request): Promise<Saved<string>> => {
			for (let i = 0; i < (op === 'a' ? 50 : 1); i++) await Promise.resolve();
			written.push(op);
			return { saved: true, value: op };
		};
		const pending = makePending({ place: null, send, parse });
		await Promise.all([pending.send({ op: 'a' }), pending.send({ op: 'b' })]);
		expect(written).toEqual(['a', 'b']);
	});

	test('is there again after the page was closed, in order, and gone from both places once saved', async () => {
		const place = placeWith();
		const sink = makeSink();
		sink.isUp = false;
		const before = makePending({ place, send: sink.send, parse });
		for (const op of ['z', 'm', 'a']) await before.send({ op });
		sink.isUp = true;
		const after = makePending({ place, send: sink.send, parse });
		expect(after.count).toBe(3);
		await after.retry();
		expect(sink.written).toEqual(['z', 'm', 'a']);
		expect(place.kept.size).toBe(0);
	});

	test('is taken back before it was ever saved', async () => {
		const place = placeWith();
		const sink = makeSink();
		sink.isUp = false;
		const pending = makePending({ place, send: sink.send, parse });
		await pending.send({ op: 'a' });
		expect(pending.forget('a')).toBe(true);
		expect(pending.forget('a')).toBe(false);
		expect([pending.count, place.kept.size]).toEqual([0, 0]);
	});

	test('cannot be taken back once it is on its way, so that it is undone in the log', async () => {
		const sink = makeSink();
		const pending = makePending({ place: null, send: sink.send, parse });
		sink.isUp = false;
		await pending.send({ op: 'a' });
		sink.isUp = true;
		const retrying = pending.retry();
		await Promise.resolve();
		expect(pending.forget('a')).toBe(false);
		await retrying;
		expect(sink.written).toEqual(['a']);
	});

	test('waits in memory alone where the second place is full', async () => {
		const sink = makeSink();
		sink.isUp = false;
		const full: SecondPlace = {
			...placeWith(),
			setItem: () => {
				throw new Error('QuotaExceededError');
			}
		};
		const pending = makePending({ place: full, send: sink.send, parse });
		await pending.send({ op: 'a' });
		expect(pending.count).toBe(1);
	});

	test('and can never be taken is set aside, kept, and reported; those behind it are saved', async () => {
		const place = placeWith();
		const sink = makeSink();
		const errors: unknown[] = [];
		const onBroken = (error: unknown) => errors.push(error);
		const pending = makePending({ place, send: sink.send, parse, onBroken });
		sink.isUp = false;
		for (const op of ['a', 'broken', 'c']) await pending.send({ op });
		sink.isUp = true;
		await pending.retry();
		expect(sink.written).toEqual(['a', 'c']);
		expect([...place.kept.keys()]).toEqual(['qaitala/broken/broken']);
		expect(errors).toHaveLength(1);
	});

	test('is set aside too if the database throws at it at once, and tried again at the next visit', async () => {
		const place = placeWith();
		const broken = makePending({ place, send: makeSink().send, parse });
		await expect(broken.send({ op: 'broken' })).rejects.toThrow(Error);
		expect(broken.count).toBe(0);
		expect([...place.kept.keys()]).toEqual(['qaitala/broken/broken']);

		const written: string[] = [];
		const send = async ({ op }: { op: string }) => {
			written.push(op);
			return { saved: true, value: op } as const;
		};
		const mended = makePending({ place, send, parse });
		expect(mended.count).toBe(1);
		await mended.retry();
		expect(written).toEqual(['broken']);
		expect(place.kept.size).toBe(0);
	});

	test('and was set aside is tried again at each visit, without another word', async () => {
		const place = placeWith();
		place.setItem('qaitala/broken/broken', '{"turn":1,"request":{"op":"broken"}}');
		const told: unknown[] = [];
		const onBroken = (error: unknown) => told.push(error);
		const pending = makePending({ place, send: makeSink().send, parse, onBroken });
		expect(await pending.retry()).toMatchObject({ saved: true });
		expect([...place.kept.keys()]).toEqual(['qaitala/broken/broken']);
		expect(pending.count).toBe(0);
		expect(told).toEqual([]);
	});

	test('is not made of what others left in the second place', () => {
		const place = placeWith();
		place.setItem('theme', 'dark');
		place.setItem('qaitala/pending/x', 'not json');
		place.setItem('qaitala/pending/y', '{"turn":1,"request":null}');
		expect(makePending({ place, send: makeSink().send, parse }).count).toBe(0);
	});

	test('is dropped with all else when everything is deleted', async () => {
		const place = placeWith();
		const sink = makeSink();
		sink.isUp = false;
		const pending = makePending({ place, send: sink.send, parse });
		await pending.send({ op: 'a' });
		place.setItem('theme', 'dark');
		pending.clear();
		expect([pending.count, [...place.kept.keys()]]).toEqual([0, ['theme']]);
	});
});
