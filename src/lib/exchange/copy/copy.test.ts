import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#lib/core/shared/hash.ts';
import { CardId, DeviceId, EntryId, ProfileId } from '#lib/core/shared/id-schemas.ts';
import { sampleDeck } from '../../../../tests/fixtures/storage/sample-deck.ts';
import type { Copy } from './copy-format.ts';
import { readCopy, readCopyFile } from './read-copy.ts';
import { depthOf, readLine } from './read-line.ts';
import { copyName, copyText, writeCopy } from './write-copy.ts';

const device = v.parse(DeviceId, 'device00');

const COPY: Copy = {
	profile: {
		id: v.parse(ProfileId, 'profile0'),
		name: 'Әсем',
		created: 1,
		ids: [v.parse(ProfileId, 'profile0')]
	},
	entries: [1, 2].map((order) => ({
		id: v.parse(EntryId, `device00:${order}`),
		device,
		order,
		at: 1_795_000_000_000 + order,
		offset: 300,
		day: 20_775,
		kind: 'flag',
		card: v.parse(CardId, 'zandar/n0#forward'),
		flag: order
	})),
	registers: [{ key: 'setting/theme', value: { dark: true }, order: 3, device }],
	edits: [],
	decks: [{ checksum: 'a'.repeat(64), deck: sampleDeck('zandar', 2) }]
};

/** A file of these lines, with a checksum that is right. */
function fileOf(...lines: string[]): string {
	const body = lines.map((line) => `${line}\n`).join('');
	return `${body}{"sha256":"${sha256Hex(body)}"}\n`;
}

/** The lines of a copy without the checksum. */
async function linesOf(copy: Copy): Promise<string[]> {
	return (await copyText(copy)).trimEnd().split('\n').slice(0, -1);
}

/** A file that comes in pieces which end at these places. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, places: readonly number[]): Blob {
	const ends = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
	const pieces = [...ends, bytes.length].map((end, i) => bytes.slice(ends[i - 1] ?? 0, end));
	const file = new Blob([bytes]);
	const stream = () =>
		new ReadableStream<Uint8Array<ArrayBuffer>>({
			pull(controller) {
				const piece = pieces.shift();
				if (piece) controller.enqueue(piece);
				else controller.close();
			}
		});
	return Object.assign(file, { stream });
}

function problemOf(text: string): unknown {
	const read = readCopy(text);
	return read.ok ? null : read.problem;
}

describe('a copy', () => {
	test('read after it was written is the same', async () => {
		expect(readCopy(await copyText(COPY))).toEqual({ ok: true, value: COPY });
	});

	test('is written alike whatever the order of its keys', async () => {
		const turned = JSON.parse(JSON.stringify(COPY), (_, value: unknown) =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? Object.fromEntries(Object.entries(value).reverse())
				: value
		) as Copy;
		expect(await copyText(turned)).toBe(await copyText(COPY));
	});

	test('begins with what it is and how much of it there is', async () => {
		const [header] = await linesOf(COPY);
		expect(header).toBe(
			'{"qaitala":"copy","format":1,"schema":1,"counts":{"entries":2,"registers":1,"edits":0,"decks":1}}'
		);
	});

	test('comes in chunks, each of whole lines', async () => {
		const entries = Array.from({ length: 3000 }, (_, i) => ({
			...COPY.entries[0]!,
			id: v.parse(EntryId, `device00:${i + 1}`)
		}));
		const chunks: string[] = [];
		for await (const chunk of writeCopy({ ...COPY, entries })) chunks.push(chunk);
		expect(chunks.length).toBeGreaterThan(3);
		expect(chunks.every((chunk) => chunk.endsWith('\n'))).toBe(true);
		expect(readCopy(chunks.join(''))).toMatchObject({ ok: true, value: { entries } });
	});

	test('read from a file piece by piece is what it is read at once, sound or not', async () => {
		const text = await copyText(COPY);
		const mailed = `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n \r\n`;
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(text, mailed, '', 'surprise', text.replace('"flag":2', '"flag":3')),
				fc.nat(),
				fc.array(fc.nat(), { maxLength: 8 }),
				async (file, end, cuts) => {
					const bytes = new TextEncoder().encode(file);
					// Most are whole; letters of two bytes are cut in the middle too.
					const cut = end % 3 === 0 ? bytes.slice(0, end % (bytes.length + 1)) : bytes;
					const read = readCopy(new TextDecoder().decode(cut));
					expect(await readCopyFile(inPieces(cut, cuts))).toEqual(read);
				}
			)
		);
	});

	test('tells how far it is read', async () => {
		const bytes = new TextEncoder().encode(await copyText(COPY));
		const shares: number[] = [];
		await readCopyFile(inPieces(bytes, [300, 600, 900]), (share) => shares.push(share));
		expect(shares.length).toBeGreaterThan(2);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(shares.at(-1)).toBeLessThanOrEqual(1);
	});

	test('survives what mail does to it: a byte order mark, other line ends, empty lines', async () => {
		const text = await copyText(COPY);
		expect(readCopy(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`)).toMatchObject({ ok: true });
	});

	test('keeps entries of a kind that is not known, with all they say', async () => {
		const dream = { ...COPY.entries[0]!, kind: 'dream', of: { sheep: [1] } };
		const read = readCopy(await copyText({ ...COPY, entries: [dream] }));
		expect(read).toMatchObject({ ok: true, value: { entries: [dream] } });
	});

	test('is named so that a phone will share it', () => {
		expect(copyName('2026-11-22')).toBe('qaitala-2026-11-22.txt');
	});
});

describe('a file is refused', () => {
	test.each([
		['empty', ''],
		['a photo', '\u0000\u0001\uFFFD'],
		['another JSON', '{"name":"deck"}\n'],
		['null', 'null'],
		['a deck', 'format: qaitala/1\nid: zandar\n']
	])('that is no copy: %s', (_, text) => {
		expect(problemOf(text)).toEqual({ code: 'not-a-copy', line: 1 });
	});

	test.each([
		['format', '{"qaitala":"copy","format":2,"schema":1,"counts":{}}'],
		['schema', '{"qaitala":"copy","format":1,"schema":7,"counts":{}}'],
		['header', '{"qaitala":"copy","format":2,"much":"more"}']
	])('of a newer version: %s', (_, header) => {
		expect(problemOf(fileOf(header))).toEqual({ code: 'newer', line: 1 });
	});

	test('cut short anywhere, or changed in any character', async () => {
		const text = await copyText(COPY);
		fc.assert(
			fc.property(fc.nat(text.length - 2), fc.constantFrom('x', '0', '"', ''), (at, other) => {
				expect(readCopy(text.slice(0, at)).ok).toBe(false);
				const changed = text.slice(0, at) + other + text.slice(at + 1);
				fc.pre(changed !== text);
				expect(readCopy(changed).ok).toBe(false);
			}),
			{ numRuns: 400 }
		);
	});

	test('that lost its end says so, at the last line', async () => {
		const text = await copyText(COPY);
		expect(problemOf(text.slice(0, -100))).toEqual({ code: 'cut-short', line: 6 });
		expect(problemOf(text.slice(0, 40))).toEqual({ code: 'cut-short', line: 1 });
	});

	test('that was altered says so', async () => {
		const text = await copyText(COPY);
		expect(problemOf(text.replace('"flag":2', '"flag":3'))).toEqual({ code: 'altered', line: 1 });
	});

	test('with a line that says nothing a copy can say, and which', async () => {
		const lines = await linesOf(COPY);
		const bad = (line: string) => problemOf(fileOf(...lines.slice(0, 2), line, ...lines.slice(3)));
		const expected = { code: 'bad-line', line: 3 };
		expect(bad('{"entry":{"kind":"review"}}')).toEqual(expected);
		expect(bad('{"surprise":1}')).toEqual(expected);
		expect(bad('{"entry":{},"deck":{}}')).toEqual(expected);
		expect(bad('[]')).toEqual(expected);
		expect(bad('not json')).toEqual(expected);
	});

	test('with fewer lines than its header counts', async () => {
		const lines = await linesOf(COPY);
		expect(problemOf(fileOf(...lines.slice(0, -1)))).toEqual({ code: 'altered', line: 1 });
	});

	test('without a profile, or with two', async () => {
		const [header = '', profile = '', ...rest] = await linesOf(COPY);
		expect(problemOf(fileOf(header, ...rest))).toEqual({ code: 'bad-line', line: 2 });
		expect(problemOf(fileOf(header, profile, profile, ...rest))).toMatchObject({
			code: 'bad-line'
		});
	});
});

describe('a hostile line', () => {
	test('nested 100,000 deep is refused and does not break the stack', () => {
		expect(readLine(`{"register":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toBeNull();
	});

	test('does not reach the prototype of anything', () => {
		const line = readLine('{"entry":{"__proto__":{"hacked":1},"kind":"x"}}');
		expect(line).toBeNull();
		expect(({} as { hacked?: number }).hacked).toBeUndefined();
	});

	test('brackets inside texts are no depth', () => {
		expect(depthOf('{"a":"[[[\\"{{","b":[{}]}')).toBe(3);
	});
});
