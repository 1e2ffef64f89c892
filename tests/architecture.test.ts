import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkHouse } from './architecture/check.ts';
import { readImports } from './architecture/read-imports.ts';
import { table } from './architecture/table.ts';

function readSources(): Map<string, string> {
	const src = fileURLToPath(new URL('../src/', import.meta.url));
	const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(ts|mjs|js|svelte)$/.test(file)
	);
	return new Map(
		files.map((file) => [file.split(sep).join('/'), readFileSync(join(src, file), 'utf8')])
	);
}

/** A house of one file, beside the files that it means to import. */
function check(path: string, text: string, ...others: string[]): string[] {
	return checkHouse(new Map([[path, text], ...others.map((other) => [other, ''] as const)]));
}

describe('the house', () => {
	it('imports only what the table allows, and core has no clock and no dice', () => {
		expect(checkHouse(readSources())).toEqual([]);
	});

	it('is read whole', () => {
		const sources = readSources();
		const count = [...sources].flatMap(([path, text]) => readImports(path, text)).length;
		expect(sources.size).toBeGreaterThan(20);
		expect(count).toBeGreaterThan(20);
	});

	it('has a table without cycles', () => {
		const reaches = (from: string, goal: string, seen = new Set<string>()): boolean => {
			if (seen.has(from)) return false;
			seen.add(from);
			const next = table[from]?.folders ?? [];
			return next.includes(goal) || next.some((folder) => reaches(folder, goal, seen));
		};
		expect(Object.keys(table).filter((folder) => reaches(folder, folder))).toEqual([]);
	});
});

describe('the checker finds', () => {
	const card = 'lib/core/card/card.ts';
	const dexie = 'lib/storage/database.ts';

	it.each([
		['a static import', `import { db } from '../../storage/database.ts';`],
		['an alias', `import { db } from '#lib/storage/database.ts';`],
		['a type-only import', `import type { Db } from '#lib/storage/database.ts';`],
		['a re-export', `export * from '#lib/storage/database.ts';`],
		['a dynamic import', `const db = await import('#lib/storage/database.ts');`],
		['a type in passing', `let db: import('#lib/storage/database.ts').Db;`],
		['a side effect', `import '#lib/storage/database.ts';`],
		['an address', `new URL('../../storage/database.ts', import.meta.url);`],
		['a worker by query', `import url from '#lib/storage/database.ts?worker&url';`],
		['an import over several lines', `import {\n\tdb\n} from '#lib/storage/database.ts';`]
	])('%s across a border', (_, text) => {
		expect(check(card, text, dexie)).toEqual([
			expect.stringMatching(/^lib\/core\/card\/card\.ts:1 core\/card may not import storage/)
		]);
	});

	it('no import in a comment or a string', () => {
		const text = `// import '#lib/storage/database.ts'\nconst a = "import('#lib/storage/database.ts')";`;
		expect(check(card, text, dexie)).toEqual([]);
	});

	it('imports in both scripts and in the markup of a component, with their lines', () => {
		const text = [
			`<script module>`,
			`import { db } from '#lib/storage/database.ts';`,
			`</script>`,
			`<script lang="ts">`,
			``,
			`import type { Db } from '#lib/storage/database.ts';`,
			`</script>`,
			`{#await import('#lib/storage/database.ts')}{/await}`
		].join('\n');
		expect(check('routes/study/Study.svelte', text, dexie)).toEqual(
			[2, 6, 8].map((line) => `routes/study/Study.svelte:${line} a component never imports storage`)
		);
	});

	it('storage in the loader of a screen to be right', () => {
		const text = `import { db } from '#lib/storage/database.ts';`;
		expect(check('routes/study/+page.ts', text, dexie)).toEqual([]);
	});

	it('types of core to be right in ui, and values not', () => {
		const types = `import type { Card } from '#lib/core/card/card.ts';\nimport { type Card as C } from '#lib/core/card/card.ts';`;
		const values = `import { type Card, cardId } from '#lib/core/card/card.ts';`;
		expect(check('lib/ui/Face.svelte', `<script lang="ts">${types}</script>`, card)).toEqual([]);
		expect(check('lib/ui/Face.svelte', `<script lang="ts">${values}</script>`, card)).toHaveLength(
			1
		);
	});

	it('a worker to be right by its address only', () => {
		const worker = 'lib/workers/read-deck.ts';
		const byAddress = `new Worker(new URL('../workers/read-deck.ts', import.meta.url));`;
		const inside = `import { read } from '../workers/read-deck.ts';`;
		expect(check('lib/state/decks.ts', byAddress, worker)).toEqual([]);
		expect(check('lib/state/decks.ts', inside, worker)).toHaveLength(1);
	});

	it.each([
		['lib/core/card/card.ts', `import Dexie from 'dexie';`],
		['lib/core/card/card.ts', `import { fsrs } from 'ts-fsrs';`],
		['lib/core/card/card.ts', `import { readFileSync } from 'node:fs';`],
		['lib/ui/Face.svelte', `<script>import { page } from '$app/state';</script>`],
		['routes/+page.ts', `import { Card } from '$lib/core/card/card.ts';`],
		['lib/exchange/apkg.ts', `import { unzip } from 'fflate';`],
		['tools/setup.mjs', `import { build } from 'vite';`],
		['lib/storage/database.ts', `import { fsrs } from 'ts-fsrs';`]
	])('a package where it does not belong: %s %s', (path, text) => {
		expect(check(path, text)).toEqual([expect.stringContaining('may not import the package')]);
	});

	it.each([
		['lib/exchange/apkg.ts', `const { unzip } = await import('fflate');`],
		['tools/build.mjs', `const { build } = await import('vite');`],
		['lib/core/card/card.test.ts', `import { it } from 'vitest';`],
		['server/serve.ts', `import { createServer } from 'node:http';`]
	])('a package to be right where it belongs: %s %s', (path, text) => {
		expect(check(path, text)).toEqual([]);
	});

	it.each([
		'routes/Part.svelte',
		'join/join.ts',
		'server/serve.ts',
		'cli/main.ts',
		'tools/run.mjs'
	])('an import of %s, which nothing imports', (target) => {
		const text = `import '../../${target}';`;
		expect(check('lib/state/decks.ts', text, target)).toHaveLength(1);
	});

	it('a missing ending', () => {
		expect(
			check(card, `import { ok } from '../shared/result';`, 'lib/core/shared/result.ts')
		).toEqual([`${card}:1 ../shared/result is no file; endings are written out`]);
	});

	it('a way out of src/, but for decks and the fixtures of tests', () => {
		const fixture = `import { one } from '../../../../tests/fixtures/one.ts';`;
		expect(check('lib/core/card/card.test.ts', fixture)).toEqual([]);
		expect(check(card, fixture)).toEqual([expect.stringContaining('lies outside src/')]);
		expect(check('routes/+page.server.ts', `import.meta.glob('/decks/*/deck.yaml');`)).toEqual([]);
		expect(check('routes/+page.server.ts', `import '/vite.config.ts';`)).toHaveLength(1);
	});

	it.each([
		'const now = Date.now();',
		'const now = Date.now;',
		'const now = new Date();',
		'const now = new Date;',
		'const now = Date();',
		'const chance = Math.random();',
		'const chance = globalThis.Math.random();',
		'const now = performance.now();'
	])('the clock or dice in core: %s', (text) => {
		expect(check(card, text)).toEqual([expect.stringContaining('core may not call')]);
	});

	it.each([
		'const day = new Date(0);',
		'const day = new Date(millis);',
		'const now = clock.now();',
		'// Date.now() would be wrong here'
	])('nothing wrong in core with: %s', (text) => {
		expect(check(card, text)).toEqual([]);
	});

	it('nothing wrong with a clock outside core', () => {
		expect(check('lib/state/clock.ts', 'const now = Date.now();')).toEqual([]);
	});

	it('a circle of files, once', () => {
		const circle = new Map([
			['lib/core/card/a.ts', `import './b.ts';`],
			['lib/core/card/b.ts', `import './c.ts';`],
			['lib/core/card/c.ts', `import './a.ts';`]
		]);
		expect(checkHouse(circle)).toEqual([
			'lib/core/card/a.ts:1 imports itself: lib/core/card/a.ts > lib/core/card/b.ts > lib/core/card/c.ts > lib/core/card/a.ts'
		]);
	});

	it.each(['utils', 'helpers', 'services', 'types', 'common'])('a folder called %s', (name) => {
		expect(check(`lib/core/card/${name}/a.ts`, '')).toHaveLength(1);
	});

	it('a folder that the table does not know', () => {
		expect(check('lib/misc/a.ts', '')).toHaveLength(1);
		expect(check('lib/core/misc/a.ts', '')).toHaveLength(1);
	});
});
