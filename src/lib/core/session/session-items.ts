import type { QueueItem } from '../scheduler/queue.ts';
import type { Schedule } from '../scheduler/schedule.ts';
import type { CardId } from '../shared/ids.ts';
import type { SessionItem } from './session.ts';

/** The cards of a queue with what is known of each; a card without a schedule has never been touched. */
export function sessionItems(
	queue: readonly QueueItem[],
	scheduleOf: (card: CardId) => Pick<Schedule, 'memory' | 'dueAt'> | undefined
): SessionItem[] {
	return queue.map(({ card, deck, kind }) => {
		const schedule = scheduleOf(card);
		return {
			card,
			deck,
			isNew: kind === 'new',
			memory: schedule?.memory ?? null,
			dueAt: schedule?.dueAt ?? null
		};
	});
}
