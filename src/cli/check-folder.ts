import { basename, dirname, join, resolve } from 'node:path';

import type { Check } from '../lib/core/deck/draft.ts';
import type { Finding } from '../lib/core/deck/problem.ts';
import { checkMedia } from './check-media.ts';

/** The rules about what lies around a deck file: its folder has the deck's id, its media are there and fit. */
export function checkFolder(file: string): Check {
	const folder = dirname(resolve(file));
	const checkFiles = checkMedia(join(folder, 'media'));
	return (draft) => [
		...(basename(file) === 'deck.yaml' ? checkName(basename(folder), draft.id) : []),
		...checkFiles(draft)
	];
}

function checkName(folder: string, id: string | null): Finding[] {
	if (id === null || id === folder) return [];
	return [{ code: 'folder-differs', path: ['id'], params: { folder, id } }];
}
