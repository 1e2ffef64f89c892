import { dailyCapacity, isBacklog, type Backlog } from '../core/scheduler/backlog.ts';
import type { Millis, StudyDay } from '../core/shared/time.ts';
import { minutesFor, plansFor, proposed, type Plan } from '../core/stats/backlog.ts';
import type { Overdue } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { forgetSession } from './saved-session.ts';

/** A way through the backlog, as it is offered. */
export type Way = Plan & {
	/** Its last day. */
	readonly until: StudyDay;
	readonly minutes: number;
	/** At about the learner's usual pace, where that is known. */
	readonly usual: boolean;
};

/** Time of an answer before any was measured. */
const FIRST_PACE: Millis = 12_000;

/** After a break: what has piled up, the ways through it, and the one that was taken. */
export class BacklogView {
	#app: App;
	#facts = $state.raw<Overdue | null>(null);
	#undone = $state(false);

	#plans = $derived.by(() =>
		this.#facts ? plansFor(this.#facts, this.#facts.usual, this.#app.scheduling.reviewsPerDay) : []
	);

	constructor(app: App) {
		this.#app = app;
	}

	/** Null until it is known. */
	get facts(): Overdue | null {
		return this.#facts;
	}
	/** Whether more is overdue than the learner does in a day. */
	get isThere(): boolean {
		const facts = this.#facts;
		return facts !== null && isBacklog(facts.overdue, facts.usual) && this.#plans.length > 0;
	}
	/** The backlog that is being spread. */
	get spread(): Backlog | null {
		return this.#facts?.backlog ?? null;
	}
	/** The spreading was given up on this page. */
	get undone(): boolean {
		return this.#undone;
	}
	get ways(): readonly Way[] {
		const facts = this.#facts;
		if (!facts) return [];
		return this.#plans.map((plan) => ({
			...plan,
			until: facts.day + plan.days - 1,
			minutes: this.minutes(plan.perDay),
			usual: facts.usual !== null && Math.abs(plan.perDay - dailyCapacity(facts.usual)) < 3
		}));
	}
	/** The number a day that is proposed; null if nothing is to be spread. */
	get proposed(): number | null {
		return proposed(this.#plans, this.#facts?.usual ?? null)?.perDay ?? null;
	}

	/** How long so many cards take. */
	minutes(cards: number): number {
		return minutesFor(cards, this.#facts?.pace ?? FIRST_PACE);
	}

	/** Reads now and after every change; gives the function that stops it. */
	watch(): () => void {
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	/** Spreads it in one of the ways. */
	async take(perDay: number, holdNew: boolean): Promise<void> {
		const way = this.ways.find((each) => each.perDay === perDay);
		if (!this.#facts || !way) return;
		const { until } = way;
		await this.#save({ from: this.#facts.day, until, perDay, holdNew });
		this.#undone = false;
	}

	/** Does no longer spread it: all is due at once again. */
	async undo(): Promise<void> {
		await this.#save(null);
		this.#undone = true;
	}

	async #save(backlog: Backlog | null): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		if (!this.#app.heed(await storage.spreadBacklog(profile, backlog))) return;
		// A session that was left in the middle has the cards of another limit.
		forgetSession(profile);
	}

	async #read(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		this.#facts = await storage.overdue(profile, now());
	}
}
