import type { PairsTask } from '#lib/core/quiz/modes/ask-task.ts';

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
	/** Left ids that were put to a wrong partner. */
	get missed(): readonly string[] {
		return this.#missed;
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

	/** Those that count as not known if the rest is given up. */
	missedWithRest(): string[] {
		const rest = this.#task.left.map(({ id }) => id).filter((id) => !this.#found.has(id));
		return [...new Set([...this.#missed, ...rest])];
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
		this.#wrong = { left, right };
		this.#ending = setTimeout(() => this.forgetWrong(), SHOWN_WRONG);
		return false;
	}
}
