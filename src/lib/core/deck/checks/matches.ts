import { LANGS } from '../../shared/lang.ts';
import { notesOfType, type Check } from '../draft.ts';
import type { Finding } from '../problem.ts';
import { readsAs } from './reads-as.ts';

/** An answer that shall be compared as a number or the number of a law reads as one. */
export const checkMatches: Check = (draft) =>
	notesOfType(draft, 'basic').flatMap(({ note, path }) => {
		const { match } = note;
		if (match !== 'number' && match !== 'law-number') return [];
		return LANGS.flatMap((lang): Finding[] => {
			const answer = note.answer[lang];
			if (answer === undefined || readsAs(match, answer) !== null) return [];
			const params = { answer, match };
			return [{ code: 'match-unreadable', path: [...path, 'answer', lang], params }];
		});
	});
