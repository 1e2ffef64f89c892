import type { Schedule } from '../scheduler/schedule.ts';

/** Days of stability from which a card counts as held firmly. */
export const FIRM_DAYS = 21;

export type Held = {
	/** Cards that will still be recalled in three weeks, nine times out of ten. */
	readonly firm: number;
	/** Cards that have been begun and are not firm yet. */
	readonly begun: number;
	readonly total: number;
};

/** How well a set of cards is held; `total` is the number of cards where some have no schedule yet. */
export function held(schedules: Iterable<Pick<Schedule, 'memory'>>, total?: number): Held {
	let firm = 0;
	let begun = 0;
	let count = 0;
	for (const { memory } of schedules) {
		count += 1;
		if (memory === null) continue;
		if (isFirm(memory)) firm += 1;
		else begun += 1;
	}
	return { firm, begun, total: total ?? count };
}

export function isFirm({ stability }: { readonly stability: number }): boolean {
	return stability >= FIRM_DAYS;
}
