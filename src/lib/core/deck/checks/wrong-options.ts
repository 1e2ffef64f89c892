import { compareAnswer, type RightAnswer } from '../../answer/compare-answer.ts';
import { overlaps, parseEdtf } from '../../answer/edtf.ts';
import { normalise } from '../../answer/normalise.ts';
import { parseDateOrLimit } from '../../answer/parse-date.ts';
import { LANGS, type Lang } from '../../shared/lang.ts';
import { hiddenWords } from '../cloze.ts';
import type { EventNote, KnownNote, Match, Text } from '../deck.ts';
import { knownNotes, notesOfType, type Check } from '../draft.ts';
import type { Finding, Path } from '../problem.ts';

/** An authored wrong option is wrong in every language, and no two of them are one. */
export const checkWrongOptions: Check = (draft) => {
	const events = notesOfType(draft, 'event').map(({ note }) => note);
	return knownNotes(draft).flatMap(({ note, path }) => [
		...checkOptions(note, [...path, 'wrong'], events),
		...repeated(note.wrong ?? [], [...path, 'wrong'])
	]);
};

function checkOptions(note: KnownNote, path: Path, events: readonly EventNote[]): Finding[] {
	return (note.wrong ?? []).flatMap((text, i) =>
		LANGS.flatMap((lang): Finding[] => {
			const option = text[lang];
			if (option === undefined || !isRight(note, option, lang, events)) return [];
			return [{ code: 'wrong-is-right', path: [...path, i, lang], params: { option } }];
		})
	);
}

/** The same words, the same number by its meaning, or dates that may be the same day. */
function isRight(
	note: KnownNote,
	option: string,
	lang: Lang,
	events: readonly EventNote[]
): boolean {
	const match = note.type === 'basic' || note.type === 'cloze' ? note.match : undefined;
	return rightAnswers(note, lang, events).some(
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
		text.length <= LONGEST_DATE && /\d/.test(text) ? parseDateOrLimit(text) : null
	);
	return Boolean(one && other && overlaps(one.edtf, other.edtf));
}

/** What a learner may answer in one language; an event can be asked for its date and for what happened. */
function rightAnswers(note: KnownNote, lang: Lang, events: readonly EventNote[]): string[] {
	const accepted = note.accept?.[lang] ?? [];
	switch (note.type) {
		case 'basic':
			return [inLang(note.answer, lang), ...accepted];
		case 'event':
			return [
				note.date,
				inLang(note.what, lang),
				...happenedThen(note, events).map(({ what }) => inLang(what, lang)),
				...accepted
			];
		case 'cloze':
			return [...hiddenWords(inLang(note.text, lang)), ...accepted];
		default:
			return [...accepted];
	}
}

/** The other events that may have happened on the date of this one. */
function happenedThen({ id, date }: EventNote, events: readonly EventNote[]): EventNote[] {
	if (!parseEdtf(date)) return [];
	return events.filter(
		(event) =>
			event.id !== id && !event.retired && parseEdtf(event.date) && overlaps(event.date, date)
	);
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
