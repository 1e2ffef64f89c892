import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { commonHeaders, filePolicy, headerOnlyPolicy, workerPolicy } from './policy.mjs';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const year = 31_536_000;
const metaPolicy = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** Serves the built site in `folder` under `base`; addresses of no file get the page that routes in the browser. */
export function staticFiles(folder: string, base: string): Handler {
	const policies = pagePolicies(folder);
	const fallbackPolicy = policies.get('/404.html');
	if (!fallbackPolicy) throw new Error(`${folder} holds no 404.html with a policy`);
	const serveFile = sirv(folder, {
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders: (response, path) => setHeaders(response, path, policies)
	});
	const serveFallback = fallbackPage(folder, fallbackPolicy);

	return (request, response) => {
		const path = pathOf(request);
		if (path === undefined) return refuse(response, 400);
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
		const inside = withoutBase(path, base);
		if (inside === undefined) return leadHome(path, base, response);
		request.url = inside;
		serveFile(request, response, () =>
			wantsPage(request, inside) ? serveFallback(request, response) : refuse(response, 404)
		);
	};
}

function setHeaders(response: ServerResponse, path: string, policies: Map<string, string>): void {
	const files = [path, `${path}index.html`, `${path}/index.html`, `${path}.html`];
	const page = files.find((file) => policies.has(file));
	const policy = (page && policies.get(page)) ?? (path.endsWith('.js') ? workerPolicy : filePolicy);
	for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
	response.setHeader('Content-Security-Policy', policy);
	response.setHeader('Cache-Control', cacheRule(path));
}

/** Only a name with a hash may be kept unasked; everything else must be asked for each time. */
function cacheRule(path: string): string {
	return path.startsWith('/_app/immutable/') ? `public, max-age=${year}, immutable` : 'no-cache';
}

/** Each page's own policy, as SvelteKit wrote it into the page, with what only a header can say. */
function pagePolicies(folder: string): Map<string, string> {
	const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.html')
	);
	return new Map(
		pages.map((file) => {
			const [, policy] = metaPolicy.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
			if (!policy) throw new Error(`${file} has no content security policy`);
			return [`/${file.split(sep).join('/')}`, `${policy}; ${headerOnlyPolicy}`];
		})
	);
}

function fallbackPage(folder: string, policy: string): Handler {
	const page = readFileSync(join(folder, '404.html'));
	return (request, response) => {
		setHeaders(response, '/404.html', new Map([['/404.html', policy]]));
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.setHeader('Content-Length', page.byteLength);
		response.writeHead(200);
		response.end(request.method === 'HEAD' ? undefined : page);
	};
}

function pathOf(request: IncomingMessage): string | undefined {
	const url = request.url ?? '';
	if (!url.startsWith('/')) return undefined;
	try {
		decodeURI(url);
		return url;
	} catch {
		return undefined;
	}
}

function withoutBase(path: string, base: string): string | undefined {
	if (base === '') return path;
	return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

function leadHome(path: string, base: string, response: ServerResponse): void {
	if (path !== '/' && path !== base) return refuse(response, 404);
	response.writeHead(307, { ...commonHeaders, Location: `${base}/` });
	response.end();
}

/** A missing script must be seen to be missing: only what a person opens is answered with a page. */
function wantsPage(request: IncomingMessage, path: string): boolean {
	return !path.startsWith('/_app/') && (request.headers.accept ?? '').includes('text/html');
}

function refuse(response: ServerResponse, status: 400 | 404 | 405): void {
	response.writeHead(status, {
		...commonHeaders,
		'Content-Security-Policy': filePolicy,
		'Content-Type': 'text/plain; charset=utf-8',
		'Cache-Control': 'no-store'
	});
	response.end(status === 404 ? 'Not found\n' : 'Not understood\n');
}
