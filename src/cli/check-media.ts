import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { KnownNote } from '../lib/core/deck/deck.ts';
import { knownNotes, type Check } from '../lib/core/deck/draft.ts';
import type { Finding, Path } from '../lib/core/deck/problem.ts';
import { FILE_NAME } from '../lib/core/deck/schema.ts';
import { LARGEST, MEDIA_TYPES, mediaType, type MediaKind } from './media-types.ts';

/** A file that a note shows or plays, with its place in the note. */
export type NoteMedium = { readonly kind: MediaKind; readonly file: string; readonly path: Path };

/** The files in a deck's `media` folder that a note shows or plays. */
export function mediaOf(note: KnownNote): NoteMedium[] {
	const sounds = Object.entries(note.audio?.file ?? {});
	return [
		...(note.image
			? [{ kind: 'image' as const, file: note.image.file, path: ['image', 'file'] }]
			: []),
		...sounds.map(([lang, file]) => ({
			kind: 'audio' as const,
			file,
			path: ['audio', 'file', lang]
		}))
	];
}

/** Every file that a note names lies in `folder`, is of a type that browsers open, and is small enough to be kept. */
export function checkMedia(folder: string): Check {
	return (draft) => {
		const present = new Set(filesIn(folder));
		return knownNotes(draft).flatMap(({ note, path }) =>
			mediaOf(note).flatMap((medium) => {
				const place = [...path, ...medium.path];
				return present.has(medium.file)
					? checkFile(medium, place, readFileSync(join(folder, medium.file)))
					: [{ code: 'missing-file' as const, path: place, params: { file: medium.file } }];
			})
		);
	};
}

function checkFile({ kind, file }: NoteMedium, path: Path, content: Uint8Array): Finding[] {
	if (!FILE_NAME.test(file)) return [{ code: 'bad-file-name', path, params: { file } }];
	const type = mediaType(file);
	if (type?.kind !== kind) {
		return [{ code: 'media-type', path, params: { file, allowed: endings(kind) } }];
	}
	const start = Buffer.from(content.subarray(0, 16)).toString('latin1');
	if (!type.begins.test(start)) return [{ code: 'media-content', path, params: { file } }];
	if (content.length <= LARGEST[kind]) return [];
	const kilobytes = Math.ceil(content.length / 1000);
	return [{ code: 'media-size', path, params: { file, kilobytes, most: LARGEST[kind] / 1000 } }];
}

function endings(kind: MediaKind): string {
	const fitting = Object.entries(MEDIA_TYPES).filter(([, type]) => type.kind === kind);
	return fitting.map(([ending]) => `.${ending}`).join(', ');
}

/** By their names as written: a system that takes `A.webp` for `a.webp` would ship a deck that is broken elsewhere. */
function filesIn(folder: string): string[] {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name);
}
