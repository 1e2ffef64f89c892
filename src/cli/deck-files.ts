import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The deck files that are meant by files and folders: a folder's own deck, or those of the folders in it. */
export function deckFiles(paths: readonly string[]): string[] {
	return paths.flatMap((path) => (isFolder(path) ? decksIn(path) : [path]));
}

function decksIn(folder: string): string[] {
	const own = join(folder, 'deck.yaml');
	if (existsSync(own)) return [own];
	return readdirSync(folder)
		.sort()
		.map((name) => join(folder, name, 'deck.yaml'))
		.filter((file) => existsSync(file));
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
