import { knownNotes, type Check } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** A note names where its fact stands, and names a source that the deck has. */
export const checkSources: Check = (draft) => {
	const known = [...draft.sources.keys()].join(', ');
	return knownNotes(draft).flatMap(({ note, path }): Finding[] => {
		if (note.retired) return [];
		if (!note.source) return [{ code: 'no-source', path, params: {} }];
		const source = note.source.of;
		if (draft.sources.has(source)) return [];
		return [{ code: 'unknown-source', path: [...path, 'source', 'of'], params: { source, known } }];
	});
};
