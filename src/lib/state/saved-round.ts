import type { ModeId } from '../core/quiz/modes/mode.ts';
import type { Paper } from '../core/quiz/modes/paper.ts';
import type { Round } from '../core/quiz/modes/round.ts';
import type { CardId, DeckId, ProfileId } from '../core/shared/ids.ts';
import type { Lang } from '../core/shared/lang.ts';
import type { Millis } from '../core/shared/time.ts';

/** What the learner chose for a round. */
export type Choice = {
	readonly decks: readonly DeckId[];
	/** Only notes with one of these; all if there are none. */
	readonly tags: readonly string[];
	/** Questions at most; null for all. */
	readonly count: number | null;
	/** Empty for every form that is marked. */
	readonly forms: Round['setup']['forms'] & object;
	/** For a question, or null without a clock. */
	readonly seconds: number | null;
	/** Marked at the end, as a printed exam is. */
	readonly atEnd: boolean;
};

/** Decks and topics that the address of a round has chosen beforehand. */
export type Address = { readonly decks: readonly DeckId[]; readonly tags: readonly string[] };

/** A round as it is kept for a reload: what was chosen, in which language it is asked, and how far it is. */
export type KeptRound = {
	readonly version: 1;
	readonly choice: Choice;
	readonly lang: Lang;
	readonly round: Round;
	/** Whether the last answer is still shown. */
	readonly revealed: boolean;
	/** What it was narrowed to, if not all that was chosen. */
	readonly only?: readonly CardId[];
	/** What its address had chosen beforehand. */
	readonly address?: Address;
	/** How many answers counted as reviews. */
	readonly reviews?: number;
	/** How long the open question was looked at so far. */
	readonly spent?: Millis;
	/** What is written so far, where it is marked at the end. */
	readonly paper?: Paper;
	/** The learner stopped it: it is offered, and not gone on with by itself. */
	readonly stopped?: boolean;
	/** It was handed in because its time was up. */
	readonly timeUp?: boolean;
};

const choiceKey = (profile: ProfileId, mode: ModeId) => `qaitala/choice/${mode}/${profile}`;
const keyOf = (profile: ProfileId, mode: ModeId) => `qaitala/round/${mode}/${profile}`;

/** Keeps the round of a mode; a convenience beside the log, like an open session. */
export function keepRound(profile: ProfileId, mode: ModeId, kept: KeptRound): void {
	try {
		localStorage.setItem(keyOf(profile, mode), JSON.stringify(kept));
	} catch {
		// Full or forbidden: a reload begins anew, and every answer is in the log all the same.
	}
}

/** Keeps what was chosen for a mode, to be chosen beforehand the next time. */
export function keepChoice(profile: ProfileId, mode: ModeId, choice: Choice): void {
	try {
		localStorage.setItem(choiceKey(profile, mode), JSON.stringify(choice));
	} catch {
		// Full or forbidden: then it is chosen anew.
	}
}

/** What was chosen for a mode the last time; null where nothing was, or nothing that can be read. */
export function readChoice(profile: ProfileId, mode: ModeId): Choice | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(choiceKey(profile, mode)) ?? 'null');
		return isChoice(kept) ? kept : null;
	} catch {
		return null;
	}
}

/** The round of a mode that was left; null where none was, or none of this version. */
export function readRound(profile: ProfileId, mode: ModeId): KeptRound | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyOf(profile, mode)) ?? 'null');
		return isKept(kept, mode) ? kept : null;
	} catch {
		return null;
	}
}

export function forgetRound(profile: ProfileId, mode: ModeId): void {
	try {
		localStorage.removeItem(keyOf(profile, mode));
	} catch {
		// It could not be kept in the first place.
	}
}

// We wrote it ourselves; whatever else lies there must only not break the screen.
function isKept(value: unknown, mode: ModeId): value is KeptRound {
	if (typeof value !== 'object' || value === null) return false;
	const { version, choice, round } = value as Partial<KeptRound>;
	return (
		version === 1 &&
		round?.version === 1 &&
		round.mode === mode &&
		Array.isArray(round.tasks) &&
		Array.isArray(round.done) &&
		isChoice(choice)
	);
}

function isChoice(value: unknown): value is Choice {
	if (typeof value !== 'object' || value === null) return false;
	const { decks, tags, forms, count } = value as Partial<Choice>;
	const isCount = count === null || Number.isInteger(count);
	return Array.isArray(decks) && Array.isArray(tags) && Array.isArray(forms) && isCount;
}
