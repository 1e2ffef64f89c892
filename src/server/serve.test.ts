import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { serve, type ServeOptions, type Serving } from './serve.ts';

const page = (name: string): string =>
	`<meta http-equiv="content-security-policy" content="script-src 'sha256-${name}'"><h1>${name}</h1>`;

const site = {
	'index.html': page('start'),
	'about/index.html': page('about'),
	'404.html': page('fallback'),
	'sw.js': 'self;',
	'icon.svg': '<svg/>',
	'qaitala.json': '{ "home": "" }',
	'_app/immutable/a.1234.js': 'export {};',
	'_app/version.json': '{}'
};

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
	for (const clean of cleanups.splice(0)) await clean();
});

async function serving(options: Partial<ServeOptions> = {}, base = ''): Promise<Serving> {
	const folder = mkdtempSync(join(tmpdir(), 'qaitala-site-'));
	cleanups.push(() => rmSync(folder, { recursive: true }));
	const files = { ...site, 'manifest.webmanifest': JSON.stringify({ scope: `${base}/` }) };
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	const started = await serve({ folder, port: 0, host: '127.0.0.1', ...options });
	cleanups.push(started.close);
	return started;
}

function ask({ port }: Serving, path: string, init: RequestInit = {}): Promise<Response> {
	const headers = { accept: 'text/html', ...init.headers };
	return fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init, headers });
}

/** Says exactly these bytes, which `fetch` would tidy up, and gives all that comes back. */
function say({ port }: Serving, bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		let heard = '';
		const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
		socket.on('data', (data) => (heard += data.toString()));
		socket.on('close', () => resolve(heard));
		socket.on('error', reject);
	});
}

describe('the server of the site', () => {
	it.each([
		['/', 'start'],
		['/about/', 'about'],
		['/about', 'about'],
		['/?lang=ru', 'start'],
		['/deck/any-deck/', 'fallback'],
		['/404', 'fallback']
	])('answers %s with the page %s and the policy of that page', async (path, name) => {
		const answer = await ask(await serving(), path);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toContain(`<h1>${name}</h1>`);
		expect(answer.headers.get('content-security-policy')).toBe(
			`script-src 'sha256-${name}'; frame-ancestors 'none'`
		);
		expect(answer.headers.get('cache-control')).toBe('no-cache');
	});

	it.each(['/', '/sw.js', '/icon.svg', '/missing.js', '/deck/x/', '/qaitala.json'])(
		'gives %s the common headers, of which none promises https',
		async (path) => {
			const { headers } = await ask(await serving(), path);
			expect(Object.fromEntries(headers)).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'permissions-policy': expect.stringContaining('geolocation=()'),
				'cross-origin-opener-policy': 'same-origin',
				'content-security-policy': expect.stringContaining("frame-ancestors 'none'")
			});
			expect(headers.has('strict-transport-security')).toBe(false);
		}
	);

	it('isolates the window only where the browser counts the page as secure', async () => {
		const server = await serving();
		const policy = (lines: string): Promise<string> =>
			say(server, `GET /deck/x/ HTTP/1.1\r\n${lines}\r\nConnection: close\r\n\r\n`);
		const name = /cross-origin-opener-policy: same-origin/i;
		expect(await policy('Host: localhost:4173')).toMatch(name);
		expect(await policy('Host: school.kz\r\nX-Forwarded-Proto: https')).toMatch(name);
		expect(await policy('Host: 192.168.1.7:4173')).not.toMatch(name);
		expect(await policy('Host: localhost.evil.kz')).not.toMatch(name);
	});

	it('holds workers to Trusted Types and lets images run nothing', async () => {
		const server = await serving();
		const policy = async (path: string) =>
			(await ask(server, path)).headers.get('content-security-policy');
		expect(await policy('/sw.js')).toContain("require-trusted-types-for 'script'");
		expect(await policy('/_app/immutable/a.1234.js')).toContain("script-src 'self'");
		expect(await policy('/icon.svg')).toMatch(/^default-src 'none'.*sandbox$/);
	});

	it('lets only hashed files be kept unasked', async () => {
		const server = await serving();
		const rule = async (path: string) => (await ask(server, path)).headers.get('cache-control');
		expect(await rule('/_app/immutable/a.1234.js')).toBe('public, max-age=31536000, immutable');
		expect(await rule('/sw.js')).toBe('no-cache');
		expect(await rule('/_app/version.json')).toBe('no-cache');
		expect(await rule('/manifest.webmanifest')).toBe('no-cache');
	});

	it('answers "unchanged" to whoever has the file', async () => {
		const server = await serving();
		const etag = (await ask(server, '/')).headers.get('etag') ?? '';
		const again = await ask(server, '/', { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
	});

	it('says that a missing script is missing and never answers it with a page', async () => {
		const server = await serving();
		const script = { headers: { accept: '*/*' } };
		expect((await ask(server, '/_app/immutable/gone.js', script)).status).toBe(404);
		expect((await ask(server, '/_app/immutable/gone.js')).status).toBe(404);
		expect((await ask(server, '/deck/x/', script)).status).toBe(404);
	});

	it('lives under a base path and leads there from the root', async () => {
		const server = await serving({}, '/qaitala');
		expect(await (await ask(server, '/qaitala/')).text()).toContain('start');
		expect(await (await ask(server, '/qaitala/deck/x/')).text()).toContain('fallback');
		for (const path of ['/', '/qaitala']) {
			const answer = await ask(server, path);
			expect([answer.status, answer.headers.get('location')]).toEqual([307, '/qaitala/']);
		}
		expect((await ask(server, '/about/')).status).toBe(404);
		expect((await ask(server, '/qaitalax/')).status).toBe(404);
	});

	it('tells the app where the school keeps it, if that is set', async () => {
		const home = 'https://school.kz/';
		const set = await ask(await serving({ home }, '/q'), '/q/qaitala.json');
		expect(await set.json()).toEqual({ home });
		const unset = await ask(await serving(), '/qaitala.json');
		expect(await unset.json()).toEqual({ home: '' });
	});

	it('takes no other verb than GET and HEAD', async () => {
		const server = await serving();
		expect((await ask(server, '/', { method: 'POST', body: 'x' })).status).toBe(405);
		const head = await ask(server, '/deck/x/', { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([200, '']);
	});

	it.each([
		'/../../etc/passwd',
		'/..%2f..%2fetc/passwd',
		'/%2e%2e/%2e%2e/etc/passwd',
		'/_app/..\\..\\secret',
		'//etc/passwd'
	])('never leaves its folder for %s', async (path) => {
		const heard = await say(
			await serving(),
			`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nConnection: close\r\n\r\n`
		);
		expect(heard).toMatch(/^HTTP\/1.1 404/);
	});

	it('survives an address that cannot be decoded', async () => {
		const server = await serving();
		expect((await ask(server, '/%E0%A4%A')).status).toBe(400);
		expect((await ask(server, '/')).status).toBe(200);
	});

	it('refuses headers beyond 8 kB', async () => {
		const long = 'a'.repeat(9000);
		const heard = await say(
			await serving(),
			`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${long}\r\nConnection: close\r\n\r\n`
		);
		expect(heard).toMatch(/^HTTP\/1.1 431/);
	});

	it('waits ten seconds for headers and fifteen for a request, no longer', async () => {
		const { server } = await serving();
		expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 15_000]);
	});

	it('refuses to start with a page that has no policy', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'qaitala-site-'));
		cleanups.push(() => rmSync(folder, { recursive: true }));
		writeFileSync(join(folder, 'manifest.webmanifest'), '{"scope":"/"}');
		writeFileSync(join(folder, '404.html'), '<h1>bare</h1>');
		expect(() => serve({ folder, port: 0 })).toThrow('404.html has no content security policy');
	});

	it('rejects a port that is taken', async () => {
		const { port } = await serving();
		await expect(serving({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});
