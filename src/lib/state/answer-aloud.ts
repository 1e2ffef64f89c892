import type { Face } from '../core/card/face.ts';
import type { Localized } from '../core/card/localize.ts';

/** The right answer of a card for screen readers, each piece in its own language; `truth` words a verdict on a statement. */
export function answerAloud(face: Face, truth: (isTrue: boolean) => Localized): Localized[] {
	switch (face.wants) {
		case 'answer':
			return [face.answer];
		case 'truth':
			return [truth(face.truth), ...(face.correction ? [face.correction] : [])];
		case 'order':
			return face.items.map(({ text, lang }, index) => ({ text: `${index + 1}. ${text}`, lang }));
		case 'pairs':
			return face.pairs.flatMap(([left, right]) => [
				{ text: `${left.text} –`, lang: left.lang },
				{ text: `${right.text};`, lang: right.lang }
			]);
	}
}
