import type { DeckProblemMessages } from './messages.ts';

export const en: DeckProblemMessages = {
	encoding: ({ encoding }) =>
		`The file is saved as ${encoding}, which damages Kazakh letters. Save it again as UTF-8.`,
	'broken-character': () =>
		'There is a damaged character here. Put the right letter in and save the file as UTF-8.',
	'too-large': ({ megabytes }) =>
		`The file is too large: at most ${megabytes} MB. Split the deck into parts.`,
	'too-deep': () => 'Too many brackets or indents inside one another. Take the extra ones out.',
	'empty-file': () => 'The file is empty. Begin with the line "format: qaitala/1".',

	'yaml-tab': () => 'The line is indented with a tab. Put spaces in its place.',
	'yaml-colon': ({ text }) =>
		`The text has a colon and a space in it: ${text} Put the whole text in quotes: "…: …"`,
	'yaml-colon-space': ({ text }) => `Put a space after the colon: ${text}`,
	'yaml-no-colon': ({ text }) =>
		`There is no "key: text" on this line: ${text} If it carries on the text above, move it to the right or put the whole text in quotes.`,
	'yaml-quote': ({ quote }) =>
		`The quote (${quote}) that opens here is never closed. Put ${quote} at the end of the text.`,
	'yaml-after-quote': () =>
		"There are words after the closing quote. Put the whole text in '…', or write the inner quotes as “…”.",
	'yaml-bracket': ({ bracket }) =>
		`The bracket (${bracket}) that opens here is never closed. Put ${bracket === '[' ? ']' : '}'} where it ends.`,
	'yaml-indent': () =>
		'The line is indented wrongly. The keys of one note stand exactly below one another.',
	'yaml-duplicate-key': ({ key }) => `The key "${key}" is written twice. Keep one.`,
	'yaml-alias': ({ text }) => `The text begins with a star: ${text} Put it in quotes: "…"`,
	'yaml-special-start': ({ character }) =>
		`A text cannot begin with ${character} Put the whole text in quotes: "${character}…"`,
	'yaml-documents': () => 'A file holds one deck. Take the line "---" out.',
	'yaml-escape': ({ text }) =>
		`"${text}" means nothing inside double quotes. Double the backslash (\\\\) or put the text in '…'.`,
	'yaml-comment-cut': ({ text }) =>
		`What follows the # is not read: ${text} If it belongs to the text, put the whole text in quotes.`,
	'yaml-other': ({ message }) => `This place cannot be read (YAML: ${message}).`,

	'not-a-deck': ({ format }) =>
		format === ''
			? 'This is not a Qaitala deck: it has no line "format: qaitala/1". Put it at the top.'
			: `There is no such format: ${format}. Write "format: qaitala/1".`,
	'newer-format': ({ format }) =>
		`The deck was made with a newer version (${format}). Update Qaitala.`,
	'forbidden-key': ({ key }) => `The key "${key}" is not allowed. Use another name.`,
	'unknown-key': ({ key, suggestion }) =>
		suggestion === ''
			? `The key "${key}" is unknown: it is kept, but not used.`
			: `The key "${key}" is unknown. Did you mean "${suggestion}"?`,
	'missing-key': ({ key }) => `"${key}" is missing. Add it.`,
	'not-map': () => 'There must be pairs of "key: value" here.',
	'not-list': () => 'There must be a list here: [first, second], or lines that begin with "- ".',
	'not-text': () =>
		'There must be a text here: "…" or { kk: …, ru: …, en: … }. Put the words true and false in quotes.',
	'not-number': () => 'There must be a whole number here.',
	'not-boolean': () => 'There must be true or false here.',
	'bad-id': ({ id }) =>
		`"${id}" cannot be an id: only small Latin letters, digits and hyphens, at most 48.`,
	'bad-version': () => 'A version is a whole number: 1, 2, 3 …',
	'bad-choice': ({ value, allowed }) => `There is no "${value}". Possible: ${allowed}.`,
	'bad-file-name': ({ file }) =>
		`This file name will not do: ${file}. Only small Latin letters, digits, dots, hyphens and underscores.`,
	'bad-point': () => 'A point is two numbers from 0 to 1: [0.5, 0.25].',
	'bad-pair': () => 'A pair is exactly two texts: [first, second].',
	'kazakh-first': () => 'The first language must be Kazakh: langs: [kk, ru, en].',
	'empty-text': () => 'Nothing is written here. Fill it in or take the line out.',
	'no-kazakh': () => 'There is no Kazakh text (kk). Add it.',
	'text-comma': ({ part }) =>
		`The comma splits the text: "${part}" is left alone. Put a text with a comma in quotes: { kk: "…, …" }`,
	'unknown-type': ({ type, suggestion }) =>
		suggestion === ''
			? `The note type "${type}" is unknown: the note is kept, but not asked.`
			: `The note type "${type}" is unknown. Did you mean "${suggestion}"?`,

	'no-notes': () => 'The deck has no notes. Add at least one to notes.',
	'duplicate-id': ({ id, line }) => `The id "${id}" is taken on line ${line}. Choose another.`,
	'unknown-source': ({ source, known }) =>
		known === ''
			? `There is no source "${source}". Add it to sources at the top of the deck.`
			: `There is no source "${source}". There are: ${known}.`,
	'no-source': () => 'No source is given. Add: source: { of: … }',
	'missing-language': ({ lang }) => `The ${LANGUAGE[lang] ?? lang} text (${lang}) is missing.`,
	'undeclared-language': ({ lang }) =>
		`There is a text in ${LANGUAGE[lang] ?? lang}, but langs does not list ${lang}. Add it there.`,
	'cloze-none': ({ lang }) =>
		`Nothing to hide is marked in the text (${lang}). Mark it like this: {{c1::word}}`,
	'cloze-broken': ({ text }) => `The mark is miswritten: ${text} It should be: {{c1::word}}`,
	'cloze-numbers': ({ lang, here, kazakh }) =>
		`The numbers of the marks differ: ${kazakh} in Kazakh, ${here} here (${lang}). They must be the same in all languages.`,
	'bad-date': ({ date }) =>
		`There is no such date: ${date}. Write 1992, 1992-01, 1992-01-24, 1990/1991 or 1990-07~`,
	'match-unreadable': ({ answer, match }) =>
		`The answer does not read as "match: ${match}": ${answer}. Mend the answer or take match out.`,
	'wrong-is-right': ({ option }) => `This wrong option is right too: ${option}. Choose another.`,
	'wrong-repeated': ({ option }) => `This wrong option is written twice: ${option}.`,
	'latin-in-cyrillic': ({ word, letters }) =>
		`The word "${word}" has Latin letters in it: ${letters}. Type them in Cyrillic.`,
	'cyrillic-in-latin': ({ word, letters }) =>
		`The word "${word}" has Cyrillic letters in it: ${letters}. Type them in Latin.`,
	'lost-letters': ({ word }) =>
		`"${word}": Kazakh letters were lost, question marks stand in their place. Take the text from the original, in UTF-8.`,
	'reversed-question': () =>
		'The reversed card would ask for the question itself. Take reversed out.',
	'reversed-ambiguous': ({ line }) =>
		`The reversed card has two right answers: the note on line ${line} has the same answer. Take reversed out of one of them.`,
	'too-few-items': ({ count }) => `At least two are needed, here are ${count}.`,
	'repeated-item': ({ item }) => `"${item}" is there twice: nobody can tell the two apart.`,
	'no-correction': () => 'The statement is false, and the truth is not told. Add: correction: …',

	'id-vanished': ({ id }) =>
		`The note "${id}" is gone, and learners would lose their progress. Put it back with retired: true.`,
	'type-changed': ({ id, before, after }) =>
		`The type of the note "${id}" changed from ${before} to ${after}. Keep the old one with retired: true and give the new one another id.`,
	'deck-id-changed': ({ before, after }) =>
		`The id of the deck changed from ${before} to ${after}. Put the old one back.`,
	'version-lower': ({ before, after }) =>
		`The version went down from ${before} to ${after}. Raise it.`,

	'missing-file': ({ file }) => `There is no file media/${file}. Put it beside the deck.`,
	'media-type': ({ file, allowed }) =>
		`Files like ${file} cannot be used here. Save it as one of these: ${allowed}.`,
	'media-content': ({ file }) =>
		`The content of media/${file} is not what its ending says. Save it anew in the right format.`,
	'media-size': ({ file, kilobytes, most }) =>
		`The file media/${file} has ${kilobytes} kB, at most ${most} are allowed. Make it smaller.`,
	'folder-differs': ({ folder, id }) =>
		`The folder and the id differ: ${folder} and ${id}. Give them one name.`,

	warning: 'warning',
	summary: ({ files, notes, cards, errors, warnings }) =>
		errors + warnings === 0
			? `All is well. Files: ${files}, notes: ${notes}, cards: ${cards}.`
			: `Files: ${files}, notes: ${notes}, cards: ${cards}; errors: ${errors}, warnings: ${warnings}.`,
	unreadable: ({ file }) => `The file cannot be read: ${file}`,
	usage: 'Usage: npm run deck -- check FILES… | schema'
};

const LANGUAGE: Readonly<Record<string, string>> = { ru: 'Russian', en: 'English' };
