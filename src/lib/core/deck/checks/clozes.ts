import { parseCloze } from '../cloze.ts';
import { notesOfType, type Check } from '../draft.ts';
import { LANGS } from '../../shared/lang.ts';
import type { ClozeNote } from '../deck.ts';
import type { Finding, Path } from '../problem.ts';

/** What looks like a mark and is none: one bracket or colon too few, a Cyrillic с, a capital. */
const ALMOST_A_MARK = /\{+\s*[cсCС]\s*\d*\s*:*|\{\{|\}\}/;

/** The gaps are well marked, and the same numbers stand in every language: a card is one gap in all of them. */
export const checkClozes: Check = (draft) =>
	notesOfType(draft, 'cloze').flatMap(({ note, path }) => checkCloze(note, [...path, 'text']));

function checkCloze(note: ClozeNote, path: Path): Finding[] {
	const kazakh = numbersOf(note.text.kk);
	return LANGS.flatMap((lang): Finding[] => {
		const text = note.text[lang];
		if (text === undefined) return [];
		const place = [...path, lang];
		const numbers = numbersOf(text);
		const broken = brokenMark(text);
		if (broken !== null) {
			return [{ code: 'cloze-broken', path: place, params: { text: broken }, at: broken }];
		}
		if (numbers === '') return [{ code: 'cloze-none', path: place, params: { lang } }];
		if (numbers === kazakh || kazakh === '') return [];
		return [{ code: 'cloze-numbers', path: place, params: { lang, here: numbers, kazakh } }];
	});
}

/** The numbers of the gaps, in order, each once; none if the text is broken. */
function numbersOf(text: string): string {
	const parts = parseCloze(text);
	if (!parts.ok) return '';
	const numbers = parts.value.flatMap((part) => (part.kind === 'blank' ? [part.number] : []));
	return [...new Set(numbers)].sort((a, b) => a - b).join(', ');
}

/** The first mark that is none, or null if all are sound. */
function brokenMark(text: string): string | null {
	const parts = parseCloze(text);
	if (!parts.ok && parts.problem.code !== 'no-blank') {
		return text.slice(parts.problem.at, parts.problem.at + 12);
	}
	const words = parts.ok
		? parts.value.map((part) => (part.kind === 'text' ? part.text : part.hidden)).join('\n')
		: text;
	return ALMOST_A_MARK.exec(words)?.[0] ?? null;
}
