import { dailyCapacity, LEAST_A_DAY, LONGEST_SPREAD } from '../scheduler/backlog.ts';
import type { Millis } from '../shared/time.ts';

/** What the learner would have to do, in cards. */
export type Load = {
	/** Reviews that came due before today, or today, and are not done. */
	readonly waiting: number;
	/** Reviews that come due on each of the following days, tomorrow first; days that are not there bring none. */
	readonly coming: readonly number[];
};

/** A way through a backlog. */
export type Plan = {
	readonly perDay: number;
	/** Study days, with today, until nothing is left over. */
	readonly days: number;
};

/** A backlog should be over in so many days, if that does not ask for too much on each. */
const DAYS_WANTED = 14;

/** How much less and more than usual is offered beside it. */
const PACES = [2 / 3, 1, 3 / 2];

/**
 * Days until nothing is left over at the end of one, if so many are done on each and those that come due meanwhile keep
 * coming; null if that takes longer than `LONGEST_SPREAD`.
 */
export function daysToEnd({ waiting, coming }: Load, perDay: number): number | null {
	let left = waiting;
	for (let day = 0; day < LONGEST_SPREAD; day++) {
		if (day > 0) left += coming[day - 1] ?? 0;
		left -= Math.min(left, perDay);
		if (left === 0) return day + 1;
	}
	return null;
}

/**
 * The ways through a backlog that are offered, the gentlest first; each takes more than a day, and no two as many. None
 * asks for more a day than `limit`, the learner's own limit of reviews.
 */
export function plansFor(load: Load, usual: number | null, limit: number): Plan[] {
	const plans: Plan[] = [];
	for (const pace of PACES) {
		const wanted = Math.max(LEAST_A_DAY, inFives(dailyCapacity(usual) * pace));
		const plan = planAt(load, wanted, limit);
		if (plan && plan.days > 1 && plan.days !== plans.at(-1)?.days) plans.push(plan);
	}
	return plans;
}

/** The plan to propose: at the learner's usual pace, or the next quicker one. */
export function proposed(plans: readonly Plan[], usual: number | null): Plan | null {
	return (
		plans.find(({ perDay }) => perDay >= inFives(dailyCapacity(usual))) ?? plans.at(-1) ?? null
	);
}

/** Minutes that so many cards take, at least one. */
export function minutesFor(cards: number, pace: Millis): number {
	return Math.max(1, Math.round((cards * pace) / 60_000));
}

// More a day than the pace asks for, where it would take for ever; as long as it takes, where more is not allowed.
function planAt(load: Load, pace: number, limit: number): Plan | null {
	const most = load.waiting + load.coming.reduce((sum, cards) => sum + cards, 0);
	for (let perDay = pace; perDay < most + 5; perDay += 5) {
		if (perDay >= limit) {
			const days = daysToEnd(load, limit);
			return days === null ? null : { perDay: limit, days };
		}
		const days = daysToEnd(load, perDay);
		if (days !== null && days <= DAYS_WANTED) return { perDay, days };
	}
	return null;
}

/** Round numbers are promises that one can remember. */
function inFives(cards: number): number {
	return Math.max(5, Math.round(cards / 5) * 5);
}
