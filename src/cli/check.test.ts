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
		mkdirSync(join(folder, 'zandar', 'media'));
		writeFileSync(join(folder, 'zandar', 'media', 'a.webp'), 'x');
		expect(run(deckOf(note)).exitCode).toBe(0);
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
