import { compareAnswer } from '../answer/compare-answer.ts';
import { overlaps } from '../answer/edtf.ts';
import type { Accepted, AnswerFace, Prompt } from '../card/face.ts';
import type { Localized } from '../card/localize.ts';
import { dateIn } from '../card/date-in.ts';
import { promptText } from './prompt-text.ts';

/** A wrong option that may be offered; `of` is the card whose answer it is, absent if the author wrote it. */
export type Candidate = { readonly option: Accepted; readonly of?: AnswerFace };

/** Whether an option may stand beside the right answer of a card and the wrong ones already chosen. */
export function isSound(
	{ option, of }: Candidate,
	face: AnswerFace,
	chosen: readonly Localized[]
): boolean {
	// Another language would give the right option away.
	if (option.lang !== face.answer.lang) return false;
	if (clashes(dateOf(option), dateOf(face.answer))) return false;
	if (of && !isOtherFact(of, face)) return false;
	if (isAmong(option, face.accepted, face)) return false;
	return !isAmong(option, chosen, face);
}

/** Whether a card asks something else than this one, so that its answer is wrong here. */
function isOtherFact(other: AnswerFace, face: AnswerFace): boolean {
	if (clashes(other.date, face.date)) return false;
	if (wordsOf(other.prompt) === wordsOf(face.prompt)) return false;
	if (isShown(other.answer.text, face.prompt)) return false;
	const alsoRight = other.accepted.filter(
		({ text, lang }) => lang === face.answer.lang && text !== other.answer.text
	);
	return !alsoRight.some((answer) => isAmong(answer, face.accepted, face));
}

/** The date that an answer is, as EDTF, if it is one. */
export function dateOf({ edtf, text }: Accepted): string | undefined {
	return edtf ?? dateIn(text);
}

function clashes(a: string | undefined, b: string | undefined): boolean {
	return a !== undefined && b !== undefined && overlaps(a, b);
}

function isAmong(option: Accepted, answers: readonly Accepted[], face: AnswerFace): boolean {
	const date = dateOf(option);
	if (date === undefined) return readsAs(option, answers, face);
	// Two dates are the same day or not, which is quicker to say than how alike they are spelt.
	return answers.some((answer) => {
		if (asRead(answer.text) === asRead(option.text)) return true;
		const other = dateOf(answer);
		return other === undefined ? readsAs(option, [answer], face) : other === date;
	});
}

/** Whether an option would be right if it were typed. */
function readsAs(option: Accepted, answers: readonly Accepted[], face: AnswerFace): boolean {
	if (answers.length === 0) return false;
	const { verdict } = compareAnswer({
		typed: option.text,
		match: face.match ?? 'text',
		answers,
		lang: option.lang
	});
	return verdict === 'exact' || verdict === 'letters';
}

function isShown(text: string, prompt: Prompt): boolean {
	return wordsOf(prompt).includes(asRead(text));
}

/** The words of a question as they are read. */
function wordsOf(prompt: Prompt): string {
	return asRead(promptText(prompt));
}

/** Non-breaking spaces read like any other. */
function asRead(text: string): string {
	return text.toLowerCase().replace(/\s+/g, ' ');
}
