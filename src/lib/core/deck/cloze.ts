import { fail, ok, type Result } from '../shared/result.ts';

/** A piece of a cloze text: words that always stand there, or words that card `c<number>` hides. */
export type ClozePart =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'blank';
			readonly number: number;
			readonly hidden: string;
			readonly hint?: string;
	  };

/** What is wrong with a cloze text, and at which character. */
export type ClozeProblem = {
	readonly code: 'nested' | 'unclosed' | 'empty' | 'no-blank';
	readonly at: number;
};

const OPENING = /\{\{c([1-9]\d{0,2})::/g;
const CLOSING = '}}';

/** The pieces of `… {{c1::hidden::hint}} …`, or the first thing that is wrong with it. */
export function parseCloze(text: string): Result<ClozePart[], ClozeProblem> {
	const parts: ClozePart[] = [];
	let end = 0;
	for (const opening of text.matchAll(OPENING)) {
		const at = opening.index;
		if (at < end) return fail({ code: 'nested', at });
		const inside = at + opening[0].length;
		const close = text.indexOf(CLOSING, inside);
		if (close < 0) return fail({ code: 'unclosed', at });
		const blank = blankOf(Number(opening[1]), text.slice(inside, close));
		if (!blank) return fail({ code: 'empty', at });
		if (at > end) parts.push({ kind: 'text', text: text.slice(end, at) });
		parts.push(blank);
		end = close + CLOSING.length;
	}
	if (parts.length === 0) return fail({ code: 'no-blank', at: 0 });
	if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
	return ok(parts);
}

/** The numbers of the blanks, each once, smallest first; none if the text is not a sound cloze. */
export function clozeNumbers(text: string): number[] {
	const numbers = blanksOf(text).map(({ number }) => number);
	return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What is hidden, blank by blank; nothing if the text is not a sound cloze. */
export function hiddenWords(text: string): string[] {
	return blanksOf(text).map(({ hidden }) => hidden);
}

/** A cloze text with its words in place, as one reads it; any other text as it is. */
export function plainCloze(text: string): string {
	const parsed = parseCloze(text);
	if (!parsed.ok) return text;
	return parsed.value.map((part) => (part.kind === 'text' ? part.text : part.hidden)).join('');
}

type Blank = Extract<ClozePart, { kind: 'blank' }>;

function blanksOf(text: string): Blank[] {
	const parsed = parseCloze(text);
	return parsed.ok ? parsed.value.filter((part) => part.kind === 'blank') : [];
}

function blankOf(number: number, inside: string): ClozePart | null {
	const split = inside.indexOf('::');
	const hidden = (split < 0 ? inside : inside.slice(0, split)).trim();
	const hint = split < 0 ? '' : inside.slice(split + 2).trim();
	if (hidden === '') return null;
	return { kind: 'blank', number, hidden, ...(hint === '' ? {} : { hint }) };
}
