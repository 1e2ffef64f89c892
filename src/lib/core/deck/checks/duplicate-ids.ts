import type { Check } from '../draft.ts';
import type { Path } from '../problem.ts';

/** Progress hangs on a note's id: two notes with one id would share it. */
export const checkDuplicateIds: Check = ({ ids, lineOf }) => {
	const first = new Map<string, Path>();
	return ids.flatMap(({ id, path }) => {
		const place = [...path, 'id'];
		const earlier = first.get(id);
		if (!earlier) {
			first.set(id, place);
			return [];
		}
		return [{ code: 'duplicate-id', path: place, params: { id, line: lineOf(earlier) } }];
	});
};
