import type { Form } from '../../card/card.ts';

/** The basic time of a question to choose from, in seconds; it may be up to ten times as long (WCAG 2.2.1). */
export const BASIC_SECONDS = 20;
export const MOST_TIMES = 10;

/** How much longer the other forms take than choosing. */
const TIMES: Partial<Record<Form, number>> = { typed: 2, ordering: 3, matching: 3 };

/** The time of a question of this form, in seconds; `seconds` is that of a question to choose from. */
export function secondsFor(form: Form, seconds: number): number {
	return seconds * (TIMES[form] ?? 1);
}
