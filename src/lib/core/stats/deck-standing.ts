import { isDue } from '../scheduler/due.ts';
import { retrievability } from '../scheduler/retrievability.ts';
import type { Schedule, SchedulerSettings } from '../scheduler/schedule.ts';
import { studyDay, type Moment } from '../shared/time.ts';
import { isFirm } from './firm.ts';

/** How the cards of a deck are held that are not new. A firm card can be fading too. */
export type DeckStanding = {
	begun: number;
	firm: number;
	/** Due, or recalled today with less than the desired probability. */
	fading: number;
	/** Answered, and never yet with Hard, Good or Easy. */
	neverRight: number;
};

/** What holds for every card: the present, and the settings in force. */
export type StandingContext = {
	readonly moment: Moment;
	readonly settings: Pick<SchedulerSettings, 'retention' | 'weights'>;
};

type Card = Pick<Schedule, 'memory' | 'dueAt' | 'suspended'>;

export function emptyStanding(): DeckStanding {
	return { begun: 0, firm: 0, fading: 0, neverRight: 0 };
}

/** Adds a card to the standing of its deck; `everRight` is undefined where no answer is known, as of an import. */
export function addCard(
	standing: DeckStanding,
	card: Card,
	everRight: boolean | undefined,
	context: StandingContext
): void {
	if (card.memory === null) return;
	standing.begun += 1;
	if (isFirm(card.memory)) standing.firm += 1;
	if (card.suspended) return;
	if (isFading(card, context)) standing.fading += 1;
	if (everRight === false) standing.neverRight += 1;
}

/** Whether the card is slipping away: due, or less likely recalled today than is desired. */
export function isFading(card: Card, { moment, settings }: StandingContext): boolean {
	if (card.memory === null || card.suspended) return false;
	if (isDue(card, moment)) return true;
	return retrievability(card.memory, studyDay(moment), settings.weights) < settings.retention;
}
