import { test } from '../e2e/fixtures.ts';

/** The whole run, and not the short one of `npm test`. */
export const isFull = process.env['QAITALA_FAULTS'] === 'full';

/** What came of a fault that was provoked, for the table. */
export type Outcome = {
	/** How often it was provoked. */
	readonly tries: number;
	/** Things that were said to be saved. */
	readonly acknowledged?: number;
	/** Of these: gone without a word. */
	readonly lost?: number;
	/** Told of as not saved, or as not readable. */
	readonly refused?: number;
	/** Whole again afterwards. */
	readonly recovered?: number;
};

/** Notes an outcome of the running test; the table adds them up. */
export function noteOutcome(outcome: Outcome): void {
	test.info().annotations.push({ type: 'fault', description: JSON.stringify(outcome) });
}
