import type { Session } from './session.ts';

/** How far a session is, in cards. */
export type Progress = {
	/** Asked, and not to come back in this session. */
	readonly done: number;
	/** Still to come, with the open one. */
	readonly left: number;
	/** All that are or were to be asked. */
	readonly total: number;
	/** Number of the question, from 1. */
	readonly nth: number;
	/** Of those left: new, in learning steps, to be reviewed. */
	readonly fresh: number;
	readonly learning: number;
	readonly reviews: number;
};

/** The counts for the progress bar. */
export function progressOf(session: Session): Progress {
	const open = session.phase === 'finished' ? [] : [session.open.item];
	const items = [...open, ...session.waiting, ...session.learning.map(({ item }) => item)];
	const fresh = items.filter((item) => item.isNew).length;
	const reviews = items.filter((item) => item.memory?.state === 'review').length;
	const rated = session.steps.filter(({ kind }) => kind === 'rated').length;
	const aside = session.steps.filter(({ kind }) => kind === 'aside').length;
	const total = session.size - aside;
	return {
		done: total - items.length,
		left: items.length,
		total,
		nth: rated + open.length,
		fresh,
		learning: items.length - fresh - reviews,
		reviews
	};
}
