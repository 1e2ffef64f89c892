import { notesOfType, type Check } from '../draft.ts';

/** Who has just read a false statement should read the true one too. */
export const checkCorrections: Check = (draft) =>
	notesOfType(draft, 'truefalse')
		.filter(({ note }) => !note.retired && !note.answer && !note.correction && !note.explain)
		.map(({ path }) => ({ code: 'no-correction', path, params: {} }));
