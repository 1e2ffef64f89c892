import type { MemoryState } from '../scheduler/fsrs.ts';
import type { StudyDay } from '../shared/time.ts';
import type { ExamMemory } from './exam.ts';

/** Cards that are nearly alike, reckoned as one; `cards` is no whole number, since outcomes are likely in part. */
export type Group = ExamMemory & { readonly cards: number };

// Cards in one cell differ by a fifth in stability, by one in difficulty, by a third in days since the last review: about
// as well as the model knows them, and thousands of cards become some hundred groups.
const STABILITY_CELLS = 5;
const DIFFICULTY_CELLS = 1;
const AGE_CELLS = 3;

type Sums = { cards: number; stability: number; difficulty: number; lastDay: number };

/** Gathers cards that are nearly alike on a day. */
export class Gathering {
	#cells = new Map<number, Sums>();
	#day: StudyDay;

	constructor(day: StudyDay) {
		this.#day = day;
	}

	add({ stability, difficulty }: MemoryState, lastDay: StudyDay, cards: number): void {
		if (cards <= 0) return;
		const logStability = Math.log(stability);
		const age = Math.log1p(Math.max(0, this.#day - lastDay));
		const cell =
			(Math.round(logStability * STABILITY_CELLS) * 100 +
				Math.round(difficulty * DIFFICULTY_CELLS)) *
				100 +
			Math.round(age * AGE_CELLS);
		const sums = this.#cells.get(cell) ?? { cards: 0, stability: 0, difficulty: 0, lastDay: 0 };
		sums.cards += cards;
		sums.stability += cards * logStability;
		sums.difficulty += cards * difficulty;
		sums.lastDay += cards * lastDay;
		this.#cells.set(cell, sums);
	}

	/** The mean of each cell; of stability the geometric one. */
	groups(): Group[] {
		return [...this.#cells.values()].map(({ cards, stability, difficulty, lastDay }) => ({
			cards,
			stability: Math.exp(stability / cards),
			difficulty: difficulty / cards,
			lastDay: lastDay / cards
		}));
	}
}

/** The same cards in fewer groups, as they are on a day. */
export function gathered(groups: readonly Group[], day: StudyDay): Group[] {
	const gathering = new Gathering(day);
	for (const group of groups) gathering.add(group, group.lastDay, group.cards);
	return gathering.groups();
}
