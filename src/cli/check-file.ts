import { readFileSync } from 'node:fs';

import { parseDeck, type ParsedDeck } from '../lib/core/deck/parse-deck.ts';
import type { Lang } from '../lib/core/shared/lang.ts';
import { deckProblems, problemMessage } from '../lib/i18n/deck-problems/index.ts';
import { checkFolder } from './check-folder.ts';
import { committedDeck } from './committed-deck.ts';

/** Reads and checks a deck file with all that lies around it; throws if there is no such file. */
export function checkFile(file: string): ParsedDeck {
	const bytes = readFileSync(file);
	const before = committedDeck(file);
	return parseDeck(bytes, { also: checkFolder(file), ...(before && { before }) });
}

/** One line for each problem: `file:line:col message`, as editors and terminals make links of. */
export function problemLines(file: string, { problems }: ParsedDeck, lang: Lang): string[] {
	return problems.map((problem) => {
		const isWarning = problem.severity === 'warning';
		const word = isWarning ? `${deckProblems[lang].warning}: ` : '';
		return `${file}:${problem.line}:${problem.col} ${word}${problemMessage(problem, lang)}`;
	});
}
