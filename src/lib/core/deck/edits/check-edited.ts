import { clozeNumbers } from '../cloze.ts';
import { checkDraft } from '../check-draft.ts';
import type { Deck, Note } from '../deck.ts';
import { severityOf, type Finding, type ProblemCode, type ProblemParams } from '../problem.ts';
import { readDraft } from '../read-draft.ts';
import { isLang, type Lang } from '../../shared/lang.ts';
import { asksTheSame } from './apply-edits.ts';
import type { Edit } from './edit.ts';
import { placeValues } from './place-value.ts';
import { slotsOf } from './slots.ts';

/** What is wrong with a corrected note, and at which of its fields; an empty field where it is none of them. */
export type EditProblem = {
	readonly field: string;
	readonly lang: Lang | '';
	/** What keeps the correction from being saved. */
	readonly isError: boolean;
} & (
	| { readonly code: ProblemCode; readonly params: ProblemParams[ProblemCode] }
	/** The gaps must stay: each of them is a card with progress. */
	| { readonly code: 'gaps-changed'; readonly params: { readonly gaps: readonly number[] } }
);

type Values = readonly Pick<Edit, 'field' | 'lang' | 'value'>[];

/**
 * All that is wrong with a note once these values stand in it: by the checks of a deck that is written, except what
 * was as wrong before.
 */
export function checkEdited(
	note: Note,
	values: Values,
	deck: Pick<Deck, 'langs' | 'sources'>
): EditProblem[] {
	const known = new Set(problemsOf(note, note, deck).map((problem) => JSON.stringify(problem)));
	const found = problemsOf(note, placeValues(note, values), deck);
	const fresh = found.filter((each) => !known.has(JSON.stringify(each)));
	// A mark that is broken has lost its gap for that reason.
	const broken = new Set(fresh.map(({ code, field, lang }) => `${code} ${field} ${lang}`));
	const gaps = changedGaps(note, values).filter(
		({ field, lang }) => !broken.has(`cloze-broken ${field} ${lang}`)
	);
	return [...gaps, ...fresh];
}

function changedGaps(note: Note, values: Values): EditProblem[] {
	if (note.type !== 'cloze') return [];
	const gaps = clozeNumbers(note.text.kk);
	return values
		.filter(({ field, value }) => field === 'text' && !asksTheSame(note.text.kk, value))
		.map(({ field, lang }) => ({
			field,
			lang,
			isError: true,
			code: 'gaps-changed',
			params: { gaps }
		}));
}

function problemsOf(
	note: Note,
	edited: Note,
	deck: Pick<Deck, 'langs' | 'sources'>
): EditProblem[] {
	const { langs, sources } = deck;
	const written = { format: 'qaitala/1', id: 'deck', version: 1, langs, title: { kk: '-' } };
	const { draft, findings } = readDraft({ ...written, sources, notes: [edited] }, () => 1);
	const isOfGaps = ({ code }: Finding) => code.startsWith('cloze-') && code !== 'cloze-broken';
	return [...findings, ...checkDraft(draft)]
		.filter((finding) => finding.path[0] === 'notes' && !isOfGaps(finding))
		.map((finding) => ({ ...placeOf(note, finding), ...severity(finding) }));
}

function severity({ code, params }: Finding) {
	return { code, params, isError: severityOf(code) === 'error' };
}

/** The field of a note that a finding points at. */
function placeOf(note: Note, { path, params }: Finding): Pick<Edit, 'field' | 'lang'> {
	const way = path.slice(2).map(String);
	const slot = slotsOf(note).find(({ field }) => {
		return field.split('.').every((part, i) => part === way[i]);
	});
	if (!slot) return { field: '', lang: '' };
	const next = way[slot.field.split('.').length] ?? ('lang' in params ? params.lang : '');
	return { field: slot.field, lang: isLang(next) ? next : '' };
}
