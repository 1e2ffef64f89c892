import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { knownNotes, type Check } from '../lib/core/deck/draft.ts';
import type { KnownNote } from '../lib/core/deck/deck.ts';
import type { Finding, Path } from '../lib/core/deck/problem.ts';

/** The rules about what lies around a deck file: its folder has the deck's id, its media are there. */
export function checkFolder(file: string): Check {
	const folder = dirname(resolve(file));
	return (draft) => [
		...(basename(file) === 'deck.yaml' ? checkName(basename(folder), draft.id) : []),
		...knownNotes(draft).flatMap(({ note, path }) =>
			mediaOf(note)
				.filter(({ file }) => !existsSync(join(folder, 'media', file)))
				.map(({ file, path: way }) => ({
					code: 'missing-file' as const,
					path: [...path, ...way],
					params: { file }
				}))
		)
	];
}

function checkName(folder: string, id: string | null): Finding[] {
	if (id === null || id === folder) return [];
	return [{ code: 'folder-differs', path: ['id'], params: { folder, id } }];
}

/** The files in a deck's `media` folder that a note shows or plays, each with its place. */
export function mediaOf(note: KnownNote): { file: string; path: Path }[] {
	const sounds = Object.entries(note.audio?.file ?? {});
	return [
		...(note.image ? [{ file: note.image.file, path: ['image', 'file'] }] : []),
		...sounds.map(([lang, file]) => ({ file, path: ['audio', 'file', lang] }))
	];
}
