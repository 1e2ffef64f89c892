import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { deckOf } from '../../tests/fixtures/deck-source.ts';
import { check } from './check.ts';

const NOTE = '{ id: n1, type: event, date: 1992, what: О, source: { of: a } }';

let folder = '';
let file = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'decks-'));
	mkdirSync(join(folder, 'zandar'));
	file = join(folder, 'zandar', 'deck.yaml');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The output without the folder, which differs from run to run. */
function run(source: string | Uint8Array, lang: 'kk' | 'ru' | 'en' = 'en') {
	writeFileSync(file, source);
	const { lines, exitCode } = check([file], lang);
	return { lines: lines.map((line) => line.replace(file, 'deck.yaml')), exitCode };
}

function putMedium(name: string, content: string | Uint8Array) {
	mkdirSync(join(folder, 'zandar', 'media'), { recursive: true });
	writeFileSync(join(folder, 'zandar', 'media', name), content);
}

const git = (...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
		cwd: folder,
		stdio: 'ignore'
	});

describe('a check', () => {
	it('of a good deck says so', () => {
		expect(run(deckOf(NOTE))).toEqual({
			lines: ['All is well. Files: 1, notes: 1, cards: 2.'],
			exitCode: 0
		});
	});

	it('says file, line, column, what is wrong and how to mend it, and ends with 1', () => {
		expect(
			run(deckOf(NOTE, '{ id: n1, type: event, date: 1993, what: Ө, source: { of: a } }'))
		).toEqual({
			lines: [
				'deck.yaml:9:11 The id "n1" is taken on line 8. Choose another.',
				'Files: 1, notes: 0, cards: 0; errors: 1, warnings: 0.'
			],
			exitCode: 1
		});
	});

	it('speaks Kazakh and Russian', () => {
		const source = deckOf(NOTE.replace('1992', '1992-13'));
		expect(run(source, 'kk').lines[0]).toBe(
			'deck.yaml:8:34 Мұндай күн жоқ: 1992-13. Былай жазыңыз: 1992, 1992-01, 1992-01-24, 1990/1991, 1990-07~'
		);
		expect(run(source, 'ru').lines[0]).toMatch(/^deck\.yaml:8:34 Такой даты нет: 1992-13\./);
	});

	it('lets a deck with warnings pass', () => {
		const { lines, exitCode } = run(deckOf('{ id: n1, type: event, date: 1992, what: О }'), 'ru');
		expect(lines[0]).toMatch(/^deck\.yaml:8:5 предупреждение: /);
		expect(exitCode).toBe(0);
	});

	it('of bytes in another encoding names it', () => {
		expect(run(Uint8Array.of(0xff, 0xfe, 0x41, 0)).lines[0]).toContain('UTF-16');
	});

	it('looks for media and compares the folder with the id', () => {
		const note = NOTE.replace('id: n1', 'id: n1, image: { file: a.webp, alt: А }');
		const source = deckOf(note).replace('id: zandar', 'id: laws');
		expect(run(source).lines.slice(0, 2)).toEqual([
			'deck.yaml:2:5 The folder and the id differ: zandar and laws. Give them one name.',
			'deck.yaml:8:30 There is no file media/a.webp. Put it beside the deck.'
		]);
		putMedium('a.webp', 'RIFF....WEBP');
		expect(run(deckOf(note)).exitCode).toBe(0);
	});

	it('takes only media that every browser opens, by their endings and by what is in them', () => {
		putMedium('a.svg', '<svg/>');
		putMedium('b.png', 'RIFF....WEBP');
		putMedium('c.mp3', 'ID3');
		putMedium('D.mp3', 'ID3');
		putMedium('e e.mp3', 'ID3');
		putMedium('f.webp', 'RIFF....WEBP');
		const lines = ['a.svg', 'b.png', 'c.mp3', 'd.png'].map(
			(name, i) =>
				`{ id: i${i}, type: event, date: 199${i}, what: О${i}, source: { of: a }, image: { file: ${name}, alt: А } }`
		);
		const sounds = ['d.mp3', 'e e.mp3', 'f.webp', 'c.mp3'].map(
			(name, i) =>
				`{ id: s${i}, type: event, date: 200${i}, what: А${i}, source: { of: a }, audio: { file: { kk: ${name} } } }`
		);
		expect(run(deckOf(...lines, ...sounds)).lines.slice(0, -1)).toEqual([
			'deck.yaml:8:84 Files like a.svg cannot be used here. Save it as one of these: .webp, .avif, .png, .jpg.',
			'deck.yaml:9:84 The content of media/b.png is not what its ending says. Save it anew in the right format.',
			'deck.yaml:10:84 Files like c.mp3 cannot be used here. Save it as one of these: .webp, .avif, .png, .jpg.',
			'deck.yaml:11:84 There is no file media/d.png. Put it beside the deck.',
			'deck.yaml:12:90 There is no file media/d.mp3. Put it beside the deck.',
			expect.stringMatching(/^deck\.yaml:13:90 This file name will not do: e e\.mp3\./),
			'deck.yaml:14:90 Files like f.webp cannot be used here. Save it as one of these: .mp3, .m4a.'
		]);
	});

	it('takes no file that is too large to be kept by every phone', () => {
		const note = NOTE.replace('id: n1', 'id: n1, image: { file: a.jpg, alt: А }');
		putMedium('a.jpg', Buffer.alloc(200_000, Buffer.from([0xff, 0xd8, 0xff])));
		expect(run(deckOf(note)).exitCode).toBe(0);
		putMedium('a.jpg', Buffer.alloc(200_001, Buffer.from([0xff, 0xd8, 0xff])));
		expect(run(deckOf(note)).lines[0]).toBe(
			'deck.yaml:8:30 The file media/a.jpg has 201 kB, at most 200 are allowed. Make it smaller.'
		);
	});

	it('takes folders: of one deck, or of many', () => {
		writeFileSync(file, deckOf(NOTE));
		expect(check([folder], 'en').lines).toEqual(check([file], 'en').lines);
		expect(check([join(folder, 'zandar')], 'en').lines).toEqual(check([file], 'en').lines);
	});

	it('of a file that is not there, or of nothing, fails', () => {
		expect(check([file], 'en')).toMatchObject({
			lines: [`The file cannot be read: ${file}`, expect.stringContaining('errors: 1')],
			exitCode: 1
		});
		expect(check([], 'en').exitCode).toBe(1);
	});
});

describe('against the last commit', () => {
	it('an id that vanished is an error where the notes begin', () => {
		run(deckOf(NOTE, NOTE.replace('n1', 'n2')));
		git('init', '-q');
		git('add', '.');
		git('commit', '-qm', 'first');
		expect(run(deckOf(NOTE))).toMatchObject({
			lines: [expect.stringContaining('deck.yaml:7:1 The note "n2" is gone'), expect.anything()],
			exitCode: 1
		});
	});

	it('a deck that was never committed passes', () => {
		git('init', '-q');
		expect(run(deckOf(NOTE)).exitCode).toBe(0);
	});
});
