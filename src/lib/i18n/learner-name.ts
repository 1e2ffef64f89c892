import type { ProfilesMessages } from './messages/profiles/kk.ts';

type Named = { readonly name: string; readonly number: number };

/** A learner's name; "Learner 2" where none was given. */
export function learnerName({ name, number }: Named, words: ProfilesMessages): string {
	return name === '' ? words.nameless(number) : name;
}

/** The letter that stands for a learner; the number where no name was given. */
export function learnerLetter({ name, number }: Named): string {
	const [first] = name;
	return first?.toUpperCase() ?? String(number);
}
