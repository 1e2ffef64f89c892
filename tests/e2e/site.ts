import { createHash, randomUUID } from 'node:crypto';
import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { inlineScriptHashes } from '../../src/tools/inline-scripts.mjs';
import type { ShippedDecks } from '../../src/cli/shipped-decks.ts';
import type { ServeOptions, Serving } from '../../src/server/serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const builds = { '': 'build', '/qaitala': '.output/build-under-base' } as const;
export type Base = keyof typeof builds;

/** A running server of a production build, as `npm start` runs it; it can be stopped for good. */
export class Site {
	#serving: Serving | undefined;
	#options: Partial<ServeOptions>;
	#folder: string;
	/** The folder being served once `deploy()` was called. */
	#copy: string | undefined;
	readonly base: Base;
	port = 0;

	constructor(base: Base, options: Partial<ServeOptions> = {}) {
		this.base = base;
		this.#options = options;
		this.#folder = join(root, builds[base]);
	}

	/** Address of a page, given without a slash at its beginning. */
	address(page = '', host = 'localhost'): string {
		return `http://${host}:${this.port}${this.base}/${page}`;
	}

	/** Starts, on the port of last time if there was one. */
	async start(): Promise<void> {
		const bundle = pathToFileURL(join(root, '.output/server.mjs')).href;
		// The bundle of src/server/main.ts exports the function of this type.
		const { serve } = (await import(bundle)) as {
			serve: (options: ServeOptions) => Promise<Serving>;
		};
		const options = { folder: this.#folder, host: '127.0.0.1', ...this.#options };
		this.#serving = await serve({ ...options, port: this.port });
		this.port = this.#serving.port;
	}

	/** Ends the server and every connection: nothing answers at its address any more. */
	async stop(): Promise<void> {
		await this.#serving?.close();
		this.#serving = undefined;
	}

	/** Puts a newer build in place of this one: the same pages, with a mark that tells them apart. */
	deploy(mark: string): Promise<void> {
		return this.#change((folder) => markBuild(folder, mark));
	}

	/** Puts a build in place that shares no hashed file with this one, of which nothing is left. */
	deployAnew(mark: string): Promise<void> {
		return this.#change((folder) => renameBuild(folder, mark));
	}

	/** Takes away the scripts of all screens but the first and that of errors, as a publication that was cut short would. */
	loseScreens(): Promise<void> {
		return this.#change(removeScreens);
	}

	/** Serves one file more than was built. */
	add(path: string, content: string): Promise<void> {
		return this.#change((folder) => writeFileSync(join(folder, path), content));
	}

	/** Serves these decks in place of the ones that were built in. */
	ship(decks: ShippedDecks): Promise<void> {
		return this.#change((folder) => shipInstead(folder, decks, this.base));
	}

	async #change(edit: (folder: string) => void): Promise<void> {
		await this.stop();
		const copy = join(tmpdir(), `qaitala-build-${randomUUID()}`);
		cpSync(this.#folder, copy, { recursive: true });
		edit(copy);
		this.#removeCopy();
		this.#folder = copy;
		this.#copy = copy;
		await this.start();
	}

	async dispose(): Promise<void> {
		await this.stop();
		this.#removeCopy();
	}

	#removeCopy(): void {
		if (this.#copy) rmSync(this.#copy, { recursive: true, force: true });
	}
}

/** Changes the first page and its revision in the service worker, as a new build would. */
function markBuild(folder: string, mark: string): void {
	markPage(folder, 'index.html', mark);
}

/** Writes the mark into a page, and has the service worker, if it holds the page, know that it has changed. */
function markPage(folder: string, page: string, mark: string): void {
	const file = join(folder, page);
	const html = readFileSync(file, 'utf8')
		.replace(/<meta name="build"[^>]*>/, '')
		.replace('<head>', `<head><meta name="build" content="${mark}">`);
	writeFileSync(file, html);
	removeCompressed(file);
	const worker = join(folder, 'sw.js');
	const revision = createHash('md5').update(html).digest('hex');
	const before = readFileSync(worker, 'utf8');
	const entry = `url:"${page}",revision:"`;
	const at = before.indexOf(entry);
	// Most pages are drawn by the fallback; were the first not held, no build would be told from another.
	if (at < 0 && page !== 'index.html') return;
	if (at < 0) throw new Error('The service worker does not hold the first page');
	const start = at + entry.length;
	writeFileSync(worker, before.slice(0, start) + revision + before.slice(start + revision.length));
}

/** Gives every hashed file another name and the whole another version, as a build of other sources has. */
function renameBuild(folder: string, mark: string): void {
	const files = filesIn(folder);
	const hashed = files.filter((file) => /_app.immutable.*\.(js|css|json)$/.test(file));
	const names = new Map(
		hashed.map((file) => [basename(file), basename(file).replace(/(\.\w+)$/, `${mark}$1`)])
	);
	const { version } = JSON.parse(readFileSync(join(folder, '_app', 'version.json'), 'utf8'));
	names.set(version, `${version}${mark}`);
	const old = new RegExp(
		[...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'),
		'g'
	);
	const renamed = (text: string) => text.replace(old, (name) => names.get(name) ?? name);
	for (const file of files.filter((each) => /\.(html|js|css|json)$/.test(each))) {
		const path = join(folder, file);
		const before = readFileSync(path, 'utf8');
		rmSync(path);
		removeCompressed(path);
		writeFileSync(join(folder, renamed(file)), withHashes(before, renamed(before)));
	}
	for (const page of files.filter((file) => file.endsWith('.html'))) {
		markPage(folder, page.split(sep).join('/'), mark);
	}
}

/** The page with the hashes of its inline scripts as they are now. */
function withHashes(before: string, after: string): string {
	const hashes = inlineScriptHashes(after);
	return inlineScriptHashes(before).reduce(
		(page, hash, index) => page.replaceAll(hash, hashes[index] ?? hash),
		after
	);
}

function removeScreens(folder: string): void {
	const first = readFileSync(join(folder, 'index.html'), 'utf8');
	const nodes = filesIn(folder).filter((file) => /_app.immutable.nodes.*\.js$/.test(file));
	// Node 1 is the page that tells of errors.
	const others = nodes.filter((file) => !first.includes(basename(file)) && !/nodes.1\./.test(file));
	if (others.length === 0) throw new Error('All screens are fetched with the first');
	for (const file of others) rmSync(join(folder, file));
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		statSync(join(folder, file)).isFile()
	);
}

function removeCompressed(file: string): void {
	for (const ending of ['.gz', '.br']) rmSync(file + ending, { force: true });
}

/** Puts the files of other decks where a build puts them, and their list in place of that of the build. */
function shipInstead(folder: string, { list, files }: ShippedDecks, base: Base): void {
	for (const { path, content } of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	const shipped = list.map(({ path, media, ...deck }) => ({
		...deck,
		url: `${base}/${path}`,
		media: media.map(({ path: medium, ...rest }) => ({ ...rest, url: `${base}/${medium}` }))
	}));
	const scripts = join(folder, '_app', 'immutable');
	// Files of former builds lie here too, and hold the list as well.
	const edited = filesIn(scripts).filter(
		(name) => name.endsWith('.js') && edit(join(scripts, name))
	);
	if (edited.length === 0) throw new Error('No script holds the list of decks');

	function edit(script: string): boolean {
		const before = readFileSync(script, 'utf8');
		const list = /\[\{id:[^]*?media:\[\]\}\](?!,\{id:)/;
		if (!list.test(before)) return false;
		writeFileSync(
			script,
			before.replace(list, () => JSON.stringify(shipped))
		);
		removeCompressed(script);
		return true;
	}
}
