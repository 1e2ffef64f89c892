import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { deckProblems } from '../lib/i18n/deck-problems/index.ts';
import { check } from './check.ts';
import { deckJsonSchema } from './deck-json-schema.ts';
import { terminalLang } from './terminal-lang.ts';

const [command, ...paths] = process.argv.slice(2);
const lang = terminalLang(process.env);

if (command === 'check') {
	const { lines, exitCode } = check(paths.length > 0 ? paths : ['decks'], lang);
	console.log(lines.join('\n'));
	process.exitCode = exitCode;
} else if (command === 'schema') {
	const file = join('decks', 'deck.schema.json');
	writeFileSync(file, deckJsonSchema());
	console.log(file);
} else {
	console.error(deckProblems[lang].usage);
	process.exitCode = 1;
}
