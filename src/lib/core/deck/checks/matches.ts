import { LANGS } from '../../shared/lang.ts';
import { hiddenWords } from '../cloze.ts';
import { notesOfType, type Check, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';
import { readsAs } from './reads-as.ts';

/** An answer that shall be compared as a date or a number reads as one. */
export const checkMatches: Check = (draft) => [...basicNotes(draft), ...clozes(draft)];

function basicNotes(draft: Draft): Finding[] {
	return notesOfType(draft, 'basic').flatMap(({ note, path }) => {
		const { match } = note;
		if (match === undefined) return [];
		return LANGS.flatMap((lang): Finding[] => {
			const answer = note.answer[lang];
			if (answer === undefined || readsAs(match, answer)) return [];
			const params = { answer, match };
			return [{ code: 'match-unreadable', path: [...path, 'answer', lang], params }];
		});
	});
}

/** Of the gaps of a cloze at least one: the others are compared as texts. */
function clozes(draft: Draft): Finding[] {
	return notesOfType(draft, 'cloze').flatMap(({ note, path }) => {
		const { match } = note;
		if (match === undefined) return [];
		return LANGS.flatMap((lang): Finding[] => {
			const hidden = hiddenWords(note.text[lang] ?? '');
			const [answer] = hidden;
			if (answer === undefined || hidden.some((words) => readsAs(match, words))) return [];
			const params = { answer, match };
			return [{ code: 'match-unreadable', path: [...path, 'text', lang], params, at: answer }];
		});
	});
}
