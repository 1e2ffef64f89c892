import type { KnownNote, Text } from './deck.ts';
import type { Path } from './problem.ts';

/** A text of a note with the way to it from the note. */
export type PlacedText = { readonly text: Text; readonly path: Path };

/** Every text of a note that a learner may see. */
export function noteTexts(note: KnownNote): PlacedText[] {
	return [
		...ownTexts(note),
		...field(['explain'], note.explain),
		...each(['wrong'], note.wrong ?? []),
		...field(['image', 'alt'], note.image?.alt)
	];
}

function ownTexts(note: KnownNote): PlacedText[] {
	switch (note.type) {
		case 'basic':
			return [...field(['question'], note.question), ...field(['answer'], note.answer)];
		case 'event':
			return field(['what'], note.what);
		case 'cloze':
			return field(['text'], note.text);
		case 'truefalse':
			return [...field(['statement'], note.statement), ...field(['correction'], note.correction)];
		case 'ordering':
			return [...field(['question'], note.question), ...each(['items'], note.items)];
		case 'matching':
			return [
				...field(['question'], note.question),
				...note.pairs.flatMap((pair, i) => each(['pairs', i], pair))
			];
		case 'occlusion':
			return [];
	}
}

function field(path: Path, text: Text | undefined): PlacedText[] {
	return text ? [{ text, path }] : [];
}

function each(path: Path, texts: readonly Text[]): PlacedText[] {
	return texts.map((text, i) => ({ text, path: [...path, i] }));
}
