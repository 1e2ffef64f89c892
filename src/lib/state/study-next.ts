import type { Summary } from '../core/session/summary.ts';
import { DAY, studyDay, type Millis, type Moment, type StudyDay } from '../core/shared/time.ts';
import type { Ready } from './ready.ts';

export type NextTime = {
	/** Nothing is left for today. */
	readonly allDone: boolean;
	/** When to come back, and to how many cards; null if nothing is planned. */
	readonly next:
		| { readonly span: Millis; readonly cards: number }
		| { readonly day: StudyDay; readonly days: number; readonly cards: number }
		| null;
};

/** When to come back after a session, and to how many cards. */
export async function whatComesNext(
	{ storage, profile }: Ready,
	moment: Moment,
	summary: Summary
): Promise<NextTime> {
	const today = await storage.today(profile, moment);
	const left = today.toDo.reviews + today.toDo.fresh;
	if (summary.nextAt !== null && summary.nextAt > moment.at) {
		const cards = Math.max(left, summary.later.length);
		return { allDone: false, next: { span: summary.nextAt - moment.at, cards } };
	}
	if (left > 0) return { allDone: false, next: { day: today.day, days: 0, cards: left } };
	const fresh = today.decks.reduce((sum, deck) => sum + deck.fresh, 0);
	const tomorrow = today.tomorrow + Math.min(today.newTomorrow, fresh);
	if (tomorrow > 0) {
		return { allDone: true, next: { day: today.day + 1, days: 1, cards: tomorrow } };
	}
	const ahead = await storage.queue({
		profile,
		moment,
		wanted: { kind: 'ahead', count: 200 },
		seed: ''
	});
	const days = ahead.map(({ dueAt }) => Math.floor((dueAt ?? 0) / DAY));
	const first = days[0];
	if (first === undefined) return { allDone: true, next: null };
	const cards = days.filter((day) => day === first).length;
	return { allDone: true, next: { day: first, days: first - studyDay(moment), cards } };
}
