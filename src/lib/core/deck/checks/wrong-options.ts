import { normalise } from '../../answer/normalise.ts';
import { LANGS, type Lang } from '../../shared/lang.ts';
import type { KnownNote, Text } from '../deck.ts';
import { knownNotes, type Check } from '../draft.ts';
import type { Finding, Path } from '../problem.ts';
import { readsAs } from './reads-as.ts';

/** An authored wrong option is wrong in every language, and no two of them are one. */
export const checkWrongOptions: Check = (draft) =>
	knownNotes(draft).flatMap(({ note, path }) => [
		...checkOptions(note, [...path, 'wrong']),
		...repeated(note.wrong ?? [], [...path, 'wrong'])
	]);

function checkOptions(note: KnownNote, path: Path): Finding[] {
	return (note.wrong ?? []).flatMap((option, i) =>
		LANGS.flatMap((lang): Finding[] => {
			const words = option[lang];
			if (
				words === undefined ||
				!rightAnswers(note, lang).some((right) => same(note, words, right))
			)
				return [];
			return [{ code: 'wrong-is-right', path: [...path, i, lang], params: { option: words } }];
		})
	);
}

function same(note: KnownNote, option: string, right: string): boolean {
	if (normalise(option) === normalise(right)) return true;
	const match = note.type === 'basic' ? note.match : undefined;
	const meant = readsAs(match, right);
	return meant !== null && meant === readsAs(match, option);
}

/** What a learner may answer in one language; an event can be asked for its date and for what happened. */
function rightAnswers(note: KnownNote, lang: Lang): string[] {
	const accepted = note.accept?.[lang] ?? [];
	switch (note.type) {
		case 'basic':
			return [...inLang(note.answer, lang), ...accepted];
		case 'event':
			return [note.date, ...inLang(note.what, lang), ...accepted];
		default:
			return [...accepted];
	}
}

function inLang(text: Text, lang: Lang): string[] {
	return [text[lang] ?? text.kk];
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
