import type { PairsTask } from '#lib/core/quiz/modes/ask-task.ts';
import type { TaskAnswer } from '#lib/core/quiz/modes/mode.ts';

export type Side = 'left' | 'right';
export type Picked = { readonly side: Side; readonly id: string };

/** How long a wrong pair is shown as such. */
const SHOWN_WRONG = 1400;

/** A board of pairs while it is played: what is picked, what is found, what was put to a wrong partner. */
export class MatchBoard {
	#task: PairsTask;
	#picked = $state.raw<Picked | null>(null);
	#found = $state.raw<ReadonlySet<string>>(new Set());
	#missed = $state.raw<readonly string[]>([]);
	/** For each left id the first wrong partner that it was put to. */
	readonly #instead: { [left: string]: string } = {};
	#wrong = $state.raw<{ readonly left: string; readonly right: string } | null>(null);
	#ending: ReturnType<typeof setTimeout> | undefined;

	constructor(task: PairsTask) {
		this.#task = task;
	}

	get picked(): Picked | null {
		return this.#picked;
	}
	/** The last two that were no pair, for a moment. */
	get wrong(): { readonly left: string; readonly right: string } | null {
		return this.#wrong;
	}
	/** What was answered if it ends now; `givenUp` are those that count as not known. */
	answer(givenUp: readonly string[] = []): TaskAnswer {
		const missed = [...new Set([...this.#missed, ...givenUp])];
		return { kind: 'pairs', missed, instead: { ...this.#instead } };
	}
	get left(): number {
		return this.#task.left.length - this.#found.size;
	}

	isFound({ side, id }: Picked): boolean {
		if (side === 'left') return this.#found.has(id);
		return [...this.#found].some((left) => this.#task.partner[left] === id);
	}

	/** Picks one, or puts it to the one that is picked on the other side; says what came of it. */
	pick(now: Picked): 'picked' | 'dropped' | 'pair' | 'no-pair' | 'nothing' {
		if (this.isFound(now)) return 'nothing';
		this.forgetWrong();
		const before = this.#picked;
		if (before?.side === now.side && before.id === now.id) {
			this.#picked = null;
			return 'dropped';
		}
		if (!before || before.side === now.side) {
			this.#picked = now;
			return 'picked';
		}
		this.#picked = null;
		const [left, right] = before.side === 'left' ? [before.id, now.id] : [now.id, before.id];
		return this.#put(left, right) ? 'pair' : 'no-pair';
	}

	/** Those that are not found yet. */
	rest(): string[] {
		return this.#task.left.map(({ id }) => id).filter((id) => !this.#found.has(id));
	}

	/** Also to be called when the board goes away. */
	forgetWrong(): void {
		clearTimeout(this.#ending);
		this.#wrong = null;
	}

	#put(left: string, right: string): boolean {
		if (this.#task.partner[left] === right) {
			this.#found = new Set([...this.#found, left]);
			return true;
		}
		if (!this.#missed.includes(left)) this.#missed = [...this.#missed, left];
		this.#instead[left] ??= right;
		this.#wrong = { left, right };
		this.#ending = setTimeout(() => this.forgetWrong(), SHOWN_WRONG);
		return false;
	}
}
