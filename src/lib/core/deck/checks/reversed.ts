import { notesOfType, type Check } from '../draft.ts';
import type { Finding, Path } from '../problem.ts';

/** A reversed card is only fair where its answer is one thing, and a thing that can be said. */
export const checkReversed: Check = (draft) => {
	const notes = notesOfType(draft, 'basic').filter(({ note }) => note.reversed && !note.retired);
	const first = new Map<string, Path>();
	return notes.flatMap(({ note, path }): Finding[] => {
		const place = [...path, 'reversed'];
		if (note.question.kk.endsWith('?')) {
			return [{ code: 'reversed-question', path: place, params: {}, key: true }];
		}
		const answer = note.answer.kk.toLowerCase();
		const earlier = first.get(answer);
		if (!earlier) {
			first.set(answer, path);
			return [];
		}
		const params = { line: draft.lineOf(earlier) };
		return [{ code: 'reversed-ambiguous', path: place, params, key: true }];
	});
};
