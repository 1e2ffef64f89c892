import type { Card } from '../core/card/card.ts';
import type { Material, ModeId, Task } from '../core/quiz/modes/mode.ts';
import { beginPaper } from '../core/quiz/modes/paper.ts';
import { beginRound, type Round } from '../core/quiz/modes/round.ts';
import type { CardId, DeckId } from '../core/shared/ids.ts';
import type { Lang } from '../core/shared/lang.ts';
import { now } from './clock.ts';
import { mixedUpAmong } from './mixed-up.ts';
import { materialOf } from './play-material.ts';
import type { Ready } from './ready.ts';
import type { Choice, KeptRound } from './saved-round.ts';
import { ticks } from './stopwatch.ts';

/** What narrows a round: to cards, to tasks that were planned before, or to pairs that are mixed up. */
export type Beginning = {
	readonly only?: readonly CardId[] | undefined;
	readonly tasks?: readonly Task[];
	readonly mixedUp?: Round['setup']['mixedUp'];
};

/** What a round is made of. */
type Plan = Beginning & {
	readonly mode: ModeId;
	readonly choice: Choice;
	readonly lang: Lang;
	/** The decks in use: wrong options may be made of all of them. */
	readonly decks: readonly DeckId[];
};

type Planned = {
	readonly material: Material;
	/** The round before its first question; null where there is nothing to ask. */
	readonly kept: KeptRound | null;
	/** Whether the learner mixes anything up, chosen or not; null where that was not looked at. */
	readonly mixesUp: boolean | null;
};

/** Reads the decks, and plans a round of what was chosen. */
export async function planRound(ready: Ready, plan: Plan): Promise<Planned> {
	const { mode, choice, lang, decks, only, tasks } = plan;
	const { storage } = ready;
	const whole = materialOf(await storage.deckCards(ready.profile, decks), choice, lang);
	const wanted = only && new Set(only);
	const cards = wanted ? whole.cards.filter(({ id }) => wanted.has(id)) : whole.cards;
	const { pairs, mixesUp } = plan.mixedUp
		? { pairs: plan.mixedUp, mixesUp: null }
		: await mixedUpNow(ready, mode, whole.cards);
	const setup = {
		...(choice.count === null ? {} : { count: choice.count }),
		...(choice.forms.length === 0 ? {} : { forms: choice.forms }),
		...(pairs.length === 0 ? {} : { mixedUp: pairs })
	};
	const material = { ...whole, cards };
	const planned = beginRound(mode, material, setup, storage.newOp(), now().at);
	if (!planned) return { material, kept: null, mixesUp };
	const round = tasks ? { ...planned, tasks } : planned;
	const kept: KeptRound = {
		version: 1,
		choice,
		lang,
		round,
		revealed: false,
		...(only === undefined ? {} : { only }),
		...(choice.atEnd ? { paper: beginPaper(round, material, ticks()) } : {})
	};
	return { material, kept, mixesUp };
}

/** The pairs of the chosen cards that are still mixed up; none in modes that do not ask for them. */
async function mixedUpNow({ storage, profile }: Ready, mode: ModeId, chosen: readonly Card[]) {
	if (mode !== 'confusables') return { pairs: [], mixesUp: null };
	const confusions = await storage.confusions(profile);
	const mixesUp = confusions.some(({ settled }) => !settled);
	return { pairs: mixedUpAmong(confusions, chosen), mixesUp };
}
