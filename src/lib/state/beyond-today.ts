import { DAY } from '../core/shared/time.ts';
import type { Today } from '../storage/index.ts';
import { now } from './clock.ts';
import { MORE_CARDS } from './more-cards.ts';
import type { Ready } from './ready.ts';
import type { Beyond } from './today.svelte.ts';

/** What there is to do when nothing is left of today: mistakes, later cards, and when something comes again. */
export async function lookBeyond(
	ready: Ready,
	today: Today,
	freshTomorrow: number
): Promise<Beyond> {
	const mistakes = (await mistakesOf(ready)).length;
	return { mistakes, ...(await whatComes(ready, today, freshTomorrow)) };
}

function mistakesOf({ storage, profile }: Ready) {
	return storage.queue({
		profile,
		moment: now(),
		wanted: { kind: 'mistakes', count: MORE_CARDS * 2 },
		seed: ''
	});
}

async function whatComes(
	{ storage, profile }: Ready,
	today: Today,
	freshTomorrow: number
): Promise<Pick<Beyond, 'next' | 'ahead'>> {
	const ahead = await storage.queue({
		profile,
		moment: now(),
		wanted: { kind: 'ahead', count: 200 },
		seed: ''
	});
	const tomorrow = today.tomorrow + freshTomorrow;
	if (tomorrow > 0) return { next: { days: 1, cards: tomorrow }, ahead: ahead.length > 0 };
	const days = ahead.map((item) => Math.floor((item.dueAt ?? 0) / DAY) - today.day);
	const first = days[0];
	if (first === undefined) return { next: null, ahead: false };
	return { next: { days: first, cards: days.filter((day) => day === first).length }, ahead: true };
}
