import { join } from 'node:path';
import { type Connect, type Plugin, type ResolvedConfig } from 'vite';

import { mediaType } from './media-types.ts';
import { shipDecks, type ShippedDeck, type ShippedDecks } from './shipped-decks.ts';
import { terminalLang } from './terminal-lang.ts';

const MODULE = 'virtual:decks';
const RESOLVED = `\0${MODULE}`;

/** Compiles the decks of `decks/` into hashed files of the site and the module `virtual:decks`; a broken deck fails the build. */
export function decks(): Plugin {
	let config: ResolvedConfig;
	let shipped: ShippedDecks | null = null;
	const folder = () => join(config.root, 'decks');
	const ship = () => (shipped ??= shipDecks(folder(), terminalLang(process.env)));

	return {
		name: 'qaitala-decks',
		configResolved(resolved) {
			config = resolved;
		},
		buildStart() {
			// A test runner starts here too; it compiles the decks only when a test asks for them.
			if (config.command === 'build') ship();
		},
		resolveId: (id) => (id === MODULE ? RESOLVED : null),
		load: (id) => (id === RESOLVED ? moduleOf(ship().list, config.base) : null),
		generateBundle() {
			if (config.build.ssr) return;
			for (const { path, content } of ship().files) {
				this.emitFile({ type: 'asset', fileName: path, source: content });
			}
		},
		configureServer(server) {
			server.watcher.add(folder());
			server.watcher.on('all', (_, file) => {
				if (!file.startsWith(folder())) return;
				shipped = null;
				const module = server.moduleGraph.getModuleById(RESOLVED);
				if (module) server.moduleGraph.invalidateModule(module);
				server.ws.send({ type: 'full-reload' });
			});
			server.middlewares.use(serveDecks(config.base, ship));
		}
	};
}

/** The base as Vite has it, with exactly one slash at its end: it differs between building and serving. */
function siteUrl(base: string, path: string): string {
	return `${base.replace(/\/$/, '')}/${path}`;
}

function moduleOf(list: readonly ShippedDeck[], base: string): string {
	const shippedDecks = list.map(({ path, media, ...deck }) => ({
		...deck,
		url: siteUrl(base, path),
		media: media.map(({ path: medium, ...rest }) => ({ ...rest, url: siteUrl(base, medium) }))
	}));
	return `export const shippedDecks = ${JSON.stringify(shippedDecks)};`;
}

function serveDecks(base: string, ship: () => ShippedDecks): Connect.NextHandleFunction {
	return (request, response, next) => {
		const [address] = (request.originalUrl ?? '').split('?');
		if (!address?.includes('/_app/immutable/decks/')) return next();
		const file = ship().files.find(({ path }) => siteUrl(base, path) === address);
		if (!file) return next();
		response.setHeader('content-type', mediaType(file.path)?.mime ?? 'application/octet-stream');
		response.end(file.content);
	};
}
