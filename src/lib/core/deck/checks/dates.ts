import { parseEdtf } from '../../answer/edtf.ts';
import { notesOfType, type Check } from '../draft.ts';

/** The date of an event is one that the calendar has, in the form of EDTF level 0. */
export const checkDates: Check = (draft) =>
	notesOfType(draft, 'event').flatMap(({ note, path }) =>
		parseEdtf(note.date)
			? []
			: [{ code: 'bad-date', path: [...path, 'date'], params: { date: note.date } }]
	);
