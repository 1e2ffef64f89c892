import type { Due, Memory, Rating } from '../core/scheduler/memory.ts';
import type { SchedulerSettings } from '../core/scheduler/schedule.ts';
import type { Open } from '../core/session/session.ts';
import { now } from './clock.ts';

type Scheduler = typeof import('../core/scheduler/answer-card.ts');

/** What the scheduler would make of an answer. It is heavy: fetched while the first card is read. */
export class Reckoning {
	#scheduler = $state.raw<Scheduler | null>(null);

	async fetch(): Promise<Scheduler> {
		this.#scheduler ??= await import('../core/scheduler/answer-card.ts');
		return this.#scheduler;
	}

	/** When the card would come back after each rating; null until the scheduler is there. */
	dueAfter({ item }: Open, settings: SchedulerSettings): Readonly<Record<Rating, Due>> | null {
		const { card, memory } = item;
		return this.#scheduler?.previewDue({ card, memory, moment: now(), settings }) ?? null;
	}

	/** What an answer that could not be saved yet comes to; the storage reckons the same later. */
	async outcome(
		{ item }: Open,
		rating: Rating,
		settings: SchedulerSettings
	): Promise<{ memory: Memory; due: Due }> {
		const { answerCard } = await this.fetch();
		const { card, memory } = item;
		const { after, due } = answerCard({ card, memory, rating, moment: now(), settings });
		return { memory: after, due };
	}
}
