import type { Moment } from '../shared/time.ts';
import { closed } from './open-next.ts';
import type { Asking, Cards, Session, Step } from './session.ts';

/** The session as it was, and the step that was taken back: the storage voids its entry, if it has one. */
export type Undone = { readonly session: Asking; readonly step: Step };

/** Whether there is anything to take back. */
export function canUndo(session: Session): boolean {
	return session.steps.length > 0;
}

/** Takes back the last step, and again the one before it: its card is asked anew as it was. Null at the start. */
export function undo(session: Session, now: Moment): Undone | null {
	const step = session.steps[session.steps.length - 1];
	if (!step) return null;
	const cards = unstepped(closed(session), step);
	const open = { ...step.open, askedAt: now.at, draft: null };
	return { session: { ...cards, phase: 'asking', open }, step };
}

/** The cards before a step, but for the one that was open. */
function unstepped(cards: Cards, step: Step): Cards {
	const { card } = step.open.item;
	const before = { ...cards, steps: cards.steps.slice(0, -1) };
	if (step.kind === 'postponed') {
		return { ...before, waiting: cards.waiting.filter((item) => item.card !== card) };
	}
	if (step.kind === 'rated' && step.returns) {
		return { ...before, learning: cards.learning.filter(({ item }) => item.card !== card) };
	}
	return before;
}
