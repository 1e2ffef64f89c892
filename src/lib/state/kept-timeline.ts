import { ZOOM_STEPS, type ZoomStep } from '../core/deck/timeline.ts';

/** How the timeline was left, kept for the next visit on this device only. */
export type KeptTimeline = {
	/** The decks that were shown; null for all, also for those that will be added. */
	readonly decks: readonly string[] | null;
	readonly step: ZoomStep;
};

/** What was kept; whatever this version cannot read is as on the first visit. */
export function readKeptTimeline(stored: unknown): KeptTimeline {
	const { decks, step } = isObject(stored) ? stored : {};
	const isList = Array.isArray(decks) && decks.every((id) => typeof id === 'string');
	return {
		decks: isList ? decks : null,
		step: ZOOM_STEPS.find((one) => one === step) ?? 'year'
	};
}

function isObject(value: unknown): value is { decks?: unknown; step?: unknown } {
	return typeof value === 'object' && value !== null;
}
