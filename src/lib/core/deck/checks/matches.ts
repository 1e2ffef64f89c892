import { LANGS } from '../../shared/lang.ts';
import { notesOfType, type Check } from '../draft.ts';
import type { Finding } from '../problem.ts';
import { readsAs } from './reads-as.ts';

/** An answer that shall be compared as a date or a number reads as one. */
export const checkMatches: Check = (draft) =>
	notesOfType(draft, 'basic').flatMap(({ note, path }) => {
		const { match } = note;
		if (match === undefined) return [];
		return LANGS.flatMap((lang): Finding[] => {
			const answer = note.answer[lang];
			if (answer === undefined || readsAs(match, answer)) return [];
			const params = { answer, match };
			return [{ code: 'match-unreadable', path: [...path, 'answer', lang], params }];
		});
	});
