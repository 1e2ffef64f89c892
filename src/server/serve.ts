import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { commonHeaders, filePolicy, secureHeaders } from './policy.mjs';
import { staticFiles, type Handler } from './static-files.ts';

export type ServeOptions = {
	/** The built site. */
	folder: string;
	/** 0 takes any free port. */
	port: number;
	/** Undefined listens on every address of this machine. */
	host?: string | undefined;
	/** The school's https address of the app, where progress can be kept. */
	home?: string | undefined;
};

export type Serving = {
	server: Server;
	port: number;
	base: string;
	close: () => Promise<void>;
};

/** Slow or hostile clients must not hold connections; all in milliseconds. */
const patience = {
	headersTimeout: 10_000,
	requestTimeout: 15_000,
	connectionsCheckingInterval: 5000,
	keepAliveTimeout: 5000,
	maxHeaderSize: 8192
};

/** Serves the site; resolves once it listens, rejects if the port is taken. */
export function serve({ folder, port, host, home }: ServeOptions): Promise<Serving> {
	const base = baseOf(folder);
	const files = staticFiles(folder, base);
	const tellHome = home ? homeFile(home) : undefined;
	const server = createServer(patience, (request, response) => {
		if (isSecure(request)) response.setHeaders(new Headers(secureHeaders));
		const isHome = tellHome && request.url === `${base}/qaitala.json`;
		(isHome ? tellHome : files)(request, response);
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve({ server, port: portOf(server), base, close: () => close(server) });
		});
	});
}

/** The path that the site was built for, read from its own manifest. */
function baseOf(folder: string): string {
	const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8'));
	if (typeof manifest !== 'object' || manifest === null || !('scope' in manifest)) {
		throw new Error(`The manifest in ${folder} has no scope`);
	}
	return String(manifest.scope).replace(/\/$/, '');
}

/** Whether the browser counts this page as secure: this machine itself, or https that ends before us. */
function isSecure({ headers }: IncomingMessage): boolean {
	if (headers['x-forwarded-proto'] === 'https') return true;
	return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
}

function homeFile(home: string): Handler {
	const body = JSON.stringify({ home });
	return (_, response) => {
		response.writeHead(200, {
			...commonHeaders,
			'Content-Security-Policy': filePolicy,
			'Content-Type': 'application/json',
			'Cache-Control': 'no-cache'
		});
		response.end(body);
	};
}

function portOf(server: Server): number {
	// A server that listens on a port has an address of this kind.
	return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
