import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { deckOf } from '../../tests/fixtures/deck-source.ts';
import { readCompiledDeck } from '../lib/core/deck/read-compiled-deck.ts';
import { sha256Hex } from '../lib/core/shared/hash.ts';
import { decks } from './vite-decks.ts';

const NOTE =
	'{ id: n1, type: event, date: 1992, what: О, source: { of: a }, image: { file: a.webp, alt: А } }';

const PICTURE = 'RIFF....WEBPpicture';

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'site-'));
	mkdirSync(join(root, 'decks', 'zandar', 'media'), { recursive: true });
	writeFileSync(join(root, 'decks', 'zandar', 'media', 'a.webp'), PICTURE);
	writeFileSync(join(root, 'decks', 'zandar', 'deck.yaml'), deckOf(NOTE));
	writeFileSync(join(root, 'main.js'), "export { shippedDecks } from 'virtual:decks';");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a build of the small site puts out, by file name; `ssr` is the build for prerendering. */
async function built(ssr = false): Promise<Map<string, string>> {
	const result = await build({
		root,
		configFile: false,
		logLevel: 'silent',
		base: '/qaitala/',
		plugins: [decks()],
		build: {
			write: false,
			ssr: ssr && 'main.js',
			lib: { entry: join(root, 'main.js'), formats: ['es'], fileName: 'main' }
		}
	});
	const outputs = Array.isArray(result) ? result : [result];
	const files = outputs.flatMap((output) => ('output' in output ? output.output : []));
	return new Map(
		files.map((file) => [
			file.fileName,
			file.type === 'chunk' ? file.code : textOf(file.fileName, file.source)
		])
	);
}

/** Decks are zipped. */
function textOf(name: string, source: string | Uint8Array): string {
	const bytes = Buffer.from(source);
	return (name.endsWith('.deck') ? gunzipSync(bytes) : bytes).toString();
}

describe('a build', { timeout: 60_000 }, () => {
	it('holds each deck under a name made of its content, which reads back', async () => {
		const files = await built();
		const [name = '', json = ''] =
			[...files].find(([name]) => name.startsWith('_app/immutable/decks/zandar.')) ?? [];
		expect(name).toBe(`_app/immutable/decks/zandar.${sha256Hex(json).slice(0, 8)}.deck`);
		expect(readCompiledDeck(JSON.parse(json))).toMatchObject({ ok: true, value: { id: 'zandar' } });
	});

	it('holds media likewise', async () => {
		const name = `_app/immutable/decks/media/a.${sha256Hex(PICTURE).slice(0, 8)}.webp`;
		expect((await built()).get(name)).toBe(PICTURE);
	});

	it('lists the decks with their addresses under the base path', async () => {
		const code = [...(await built())].find(([name]) => name.startsWith('main'))?.[1] ?? '';
		const json = [...(await built())].find(([name]) => name.includes('decks/zandar.'))?.[1] ?? '';
		const { shippedDecks } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
		const [medium, sha256] = [sha256Hex(PICTURE), sha256Hex(json)];
		expect(shippedDecks).toEqual([
			{
				id: 'zandar',
				version: 1,
				title: { kk: 'Заңдар' },
				langs: ['kk'],
				notes: 1,
				cards: 2,
				size: Buffer.byteLength(json),
				sha256,
				url: `/qaitala/_app/immutable/decks/zandar.${sha256.slice(0, 8)}.deck`,
				media: [
					{
						file: 'a.webp',
						sha256: medium,
						size: PICTURE.length,
						url: `/qaitala/_app/immutable/decks/media/a.${medium.slice(0, 8)}.webp`
					}
				]
			}
		]);
	});

	it('for prerendering lists the decks but writes none', async () => {
		const names = [...(await built(true)).keys()];
		expect(names.some((name) => name.startsWith('main'))).toBe(true);
		expect(names.some((name) => name.includes('decks/'))).toBe(false);
	});

	it('fails on a broken deck with the words of the check', async () => {
		writeFileSync(
			join(root, 'decks', 'zandar', 'deck.yaml'),
			deckOf(NOTE.replace('1992', '1992-13'))
		);
		await expect(built()).rejects.toThrow(/deck\.yaml:8:34 .*1992-13/);
	});
});

describe('a build with media that do not fit', { timeout: 60_000 }, () => {
	it('fails at the place that names them', async () => {
		writeFileSync(join(root, 'decks', 'zandar', 'media', 'a.webp'), 'text');
		await expect(built()).rejects.toThrow(/deck\.yaml:8:\d+ .*media\/a\.webp/);
		rmSync(join(root, 'decks', 'zandar', 'media', 'a.webp'));
		await expect(built()).rejects.toThrow(/deck\.yaml:8:\d+ .*media\/a\.webp/);
	});
});

describe('while developing', { timeout: 60_000 }, () => {
	it('decks are served where the list says', async () => {
		const server = await createServer({
			root,
			configFile: false,
			logLevel: 'silent',
			base: '/qaitala',
			plugins: [decks()],
			server: { port: 0, host: '127.0.0.1' },
			optimizeDeps: { noDiscovery: true }
		});
		try {
			await server.listen();
			const { shippedDecks } = await server.ssrLoadModule('virtual:decks');
			const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
			const response = await fetch(origin + shippedDecks[0].url);
			expect(response.headers.get('content-type')).toBe('application/octet-stream');
			const json = gunzipSync(await response.arrayBuffer()).toString();
			expect(readCompiledDeck(JSON.parse(json))).toMatchObject({ ok: true });
			const picture = await fetch(origin + shippedDecks[0].media[0].url);
			expect(picture.headers.get('content-type')).toBe('image/webp');
			expect(await picture.text()).toBe(PICTURE);
		} finally {
			await server.close();
		}
	});
});
