import { compareAnswer, type RightAnswer } from '../../answer/compare-answer.ts';
import { overlaps } from '../../answer/edtf.ts';
import { normalise } from '../../answer/normalise.ts';
import { parseDate } from '../../answer/parse-date.ts';
import { LANGS, type Lang } from '../../shared/lang.ts';
import type { KnownNote, Match, Text } from '../deck.ts';
import { knownNotes, type Check } from '../draft.ts';
import type { Finding, Path } from '../problem.ts';

/** An authored wrong option is wrong in every language, and no two of them are one. */
export const checkWrongOptions: Check = (draft) =>
	knownNotes(draft).flatMap(({ note, path }) => [
		...checkOptions(note, [...path, 'wrong']),
		...repeated(note.wrong ?? [], [...path, 'wrong'])
	]);

function checkOptions(note: KnownNote, path: Path): Finding[] {
	return (note.wrong ?? []).flatMap((text, i) =>
		LANGS.flatMap((lang): Finding[] => {
			const option = text[lang];
			if (option === undefined || !isRight(note, option, lang)) return [];
			return [{ code: 'wrong-is-right', path: [...path, i, lang], params: { option } }];
		})
	);
}

/** The same words, the same number by its meaning, or dates that may be the same day. */
function isRight(note: KnownNote, option: string, lang: Lang): boolean {
	const match = note.type === 'basic' ? note.match : undefined;
	return rightAnswers(note, lang).some(
		(right) =>
			normalise(option) === normalise(right) ||
			(isNumber(match) && isSameNumber(option, { lang, text: right }, match)) ||
			mayBeSameDate(option, right)
	);
}

function isNumber(match: Match | undefined): match is 'number' | 'law-number' {
	return match === 'number' || match === 'law-number';
}

function isSameNumber(typed: string, right: RightAnswer, match: Match): boolean {
	const { verdict } = compareAnswer({ typed, match, answers: [right], lang: right.lang });
	return verdict === 'exact';
}

/** Longer texts are sentences, in which looking for a month takes long and means nothing. */
const LONGEST_DATE = 40;

function mayBeSameDate(option: string, right: string): boolean {
	const [one, other] = [option, right].map((text) =>
		text.length <= LONGEST_DATE && /\d/.test(text) ? parseDate(text) : null
	);
	return Boolean(one && other && overlaps(one.edtf, other.edtf));
}

/** What a learner may answer in one language; an event can be asked for its date and for what happened. */
function rightAnswers(note: KnownNote, lang: Lang): string[] {
	const accepted = note.accept?.[lang] ?? [];
	switch (note.type) {
		case 'basic':
			return [inLang(note.answer, lang), ...accepted];
		case 'event':
			return [note.date, inLang(note.what, lang), ...accepted];
		default:
			return [...accepted];
	}
}

function inLang(text: Text, lang: Lang): string {
	return text[lang] ?? text.kk;
}

function repeated(options: readonly Text[], path: Path): Finding[] {
	const seen = new Set<string>();
	return options.flatMap(({ kk }, i): Finding[] => {
		const option = normalise(kk);
		if (!seen.has(option)) {
			seen.add(option);
			return [];
		}
		return [{ code: 'wrong-repeated', path: [...path, i], params: { option: kk } }];
	});
}
