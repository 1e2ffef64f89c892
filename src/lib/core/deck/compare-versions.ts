import type { Deck } from './deck.ts';
import type { WrittenId } from './draft.ts';
import type { Finding } from './problem.ts';

/** What the comparison must know of the newer version; a `Deck` will do (see `outlineOf`). */
export type Outline = {
	readonly id: string | null;
	readonly version: number | null;
	readonly ids: readonly WrittenId[];
};

/** Ids that vanished or changed their type, with which the progress of learners would be lost. */
export function compareVersions(before: Deck, after: Outline): Finding[] {
	const now = new Map(after.ids.map((written) => [written.id, written]));
	const notes = outlineOf(before).ids.flatMap((old): Finding[] => {
		const written = now.get(old.id);
		if (!written)
			return [{ code: 'id-vanished', path: ['notes'], params: { id: old.id }, key: true }];
		if (written.type === old.type) return [];
		const params = { id: old.id, before: old.type, after: written.type };
		return [{ code: 'type-changed', path: [...written.path, 'type'], params }];
	});
	return [...compareHeads(before, after), ...notes];
}

function compareHeads(before: Deck, after: Outline): Finding[] {
	const findings: Finding[] = [];
	if (after.id !== null && after.id !== before.id) {
		const params = { before: before.id, after: after.id };
		findings.push({ code: 'deck-id-changed', path: ['id'], params });
	}
	if (after.version !== null && after.version < before.version) {
		const params = { before: before.version, after: after.version };
		findings.push({ code: 'version-lower', path: ['version'], params });
	}
	return findings;
}

/** The ids and types of a deck as `compareVersions` takes them. */
export function outlineOf(deck: Deck): Outline {
	const ids = deck.notes.map((note, i) => ({
		id: note.id,
		type: note.type === 'unknown' ? note.written : note.type,
		path: ['notes', i]
	}));
	return { id: deck.id, version: deck.version, ids };
}
