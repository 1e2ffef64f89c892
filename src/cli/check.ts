import { cardsOfDeck } from '../lib/core/card/cards-of.ts';
import type { ParsedDeck } from '../lib/core/deck/parse-deck.ts';
import type { Lang } from '../lib/core/shared/lang.ts';
import { deckProblems, type CheckSummary } from '../lib/i18n/deck-problems/index.ts';
import { checkFile, problemLines } from './check-file.ts';
import { deckFiles } from './deck-files.ts';

export type CheckRun = { readonly lines: readonly string[]; readonly exitCode: 0 | 1 };

/** Checks deck files, or those of folders: a line for each problem and one for the whole. */
export function check(paths: readonly string[], lang: Lang): CheckRun {
	const files = deckFiles(paths);
	const lines: string[] = [];
	const total = { files: files.length, notes: 0, cards: 0, errors: 0, warnings: 0 };
	for (const file of files) {
		const parsed = readable(file);
		if (parsed) {
			lines.push(...problemLines(file, parsed, lang));
			add(total, parsed);
		} else {
			lines.push(deckProblems[lang].unreadable({ file }));
			total.errors += 1;
		}
	}
	lines.push(files.length > 0 ? deckProblems[lang].summary(total) : deckProblems[lang].usage);
	return { lines, exitCode: total.errors > 0 || files.length === 0 ? 1 : 0 };
}

/** Null if there is no such file, or it may not be read. */
function readable(file: string): ParsedDeck | null {
	try {
		return checkFile(file);
	} catch (error) {
		if (error instanceof Error && 'syscall' in error) return null;
		throw error;
	}
}

function add(total: CheckSummary, { deck, problems }: ParsedDeck): void {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	total.errors += errors;
	total.warnings += problems.length - errors;
	total.notes += deck?.notes.length ?? 0;
	total.cards += deck ? cardsOfDeck(deck).length : 0;
}
