/** The way to a place in a deck: keys and positions from the top, e.g. `['notes', 3, 'question', 'kk']`. */
export type Path = readonly (string | number)[];

export type Severity = 'error' | 'warning';

type None = Readonly<Record<never, never>>;

/** What can be wrong with a deck, and the words that its message needs. */
export type ProblemParams = {
	// The file
	encoding: { encoding: string };
	'broken-character': None;
	'too-large': { megabytes: number };
	'too-deep': None;
	'empty-file': None;
	// The writing (YAML)
	'yaml-tab': None;
	'yaml-colon': { text: string };
	'yaml-colon-space': { text: string };
	'yaml-no-colon': { text: string };
	'yaml-quote': { quote: string };
	'yaml-after-quote': None;
	'yaml-bracket': { bracket: string };
	'yaml-indent': None;
	'yaml-duplicate-key': { key: string };
	'yaml-alias': { text: string };
	'yaml-special-start': { character: string };
	'yaml-documents': None;
	'yaml-escape': { text: string };
	'yaml-comment-cut': { text: string };
	'yaml-other': { message: string };
	// The format
	'not-a-deck': { format: string };
	'newer-format': { format: string };
	'forbidden-key': { key: string };
	'unknown-key': { key: string; suggestion: string };
	'missing-key': { key: string };
	'not-map': None;
	'not-list': None;
	'not-text': None;
	'not-number': None;
	'not-boolean': None;
	'bad-id': { id: string };
	'bad-version': None;
	'bad-choice': { value: string; allowed: string };
	'bad-file-name': { file: string };
	'bad-point': None;
	'bad-pair': None;
	'kazakh-first': None;
	'empty-text': None;
	'no-kazakh': None;
	'text-comma': { part: string };
	'unknown-type': { type: string; suggestion: string };
	// The contents
	'no-notes': None;
	'duplicate-id': { id: string; line: number };
	'unknown-source': { source: string; known: string };
	'no-source': None;
	'missing-language': { lang: string };
	'undeclared-language': { lang: string };
	'cloze-none': { lang: string };
	'cloze-broken': { text: string };
	'cloze-numbers': { lang: string; here: string; kazakh: string };
	'bad-date': { date: string };
	'match-unreadable': { answer: string; match: string };
	'wrong-is-right': { option: string };
	'wrong-repeated': { option: string };
	'latin-in-cyrillic': { word: string; letters: string };
	'cyrillic-in-latin': { word: string; letters: string };
	'lost-letters': { word: string };
	'reversed-question': None;
	'reversed-ambiguous': { line: number };
	'too-few-items': { count: number };
	'repeated-item': { item: string };
	'no-correction': None;
	// Against the version before
	'id-vanished': { id: string };
	'type-changed': { id: string; before: string; after: string };
	'deck-id-changed': { before: string; after: string };
	'version-lower': { before: number; after: number };
	// The folder, known only where there are files
	'missing-file': { file: string };
	'media-type': { file: string; allowed: string };
	'media-content': { file: string };
	'media-size': { file: string; kilobytes: number; most: number };
	'folder-differs': { folder: string; id: string };
};

export type ProblemCode = keyof ProblemParams;

/** Something wrong, with its place in the deck but not yet in the file. */
export type Finding = {
	[Code in ProblemCode]: {
		readonly code: Code;
		readonly path: Path;
		readonly params: ProblemParams[Code];
		/** A piece of the text at `path` to point at; without it the beginning counts. */
		readonly at?: string;
		/** The key at the end of `path` is meant, not its value. */
		readonly key?: true;
	};
}[ProblemCode];

/** Something wrong with its place in the file; `line` and `col` count from 1. */
export type Problem = {
	[Code in ProblemCode]: {
		readonly code: Code;
		readonly severity: Severity;
		readonly line: number;
		readonly col: number;
		readonly path: Path;
		readonly params: ProblemParams[Code];
	};
}[ProblemCode];

/** What does not hold a deck back: everything else is an error. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
	'yaml-comment-cut',
	'unknown-key',
	'unknown-type',
	'no-source',
	'missing-language',
	'undeclared-language',
	'match-unreadable',
	'wrong-repeated',
	'latin-in-cyrillic',
	'cyrillic-in-latin',
	'reversed-question',
	'reversed-ambiguous',
	'no-correction'
]);

/** How bad a problem of this code is: an error keeps the deck from being used. */
export function severityOf(code: ProblemCode): Severity {
	return WARNINGS.has(code) ? 'warning' : 'error';
}
