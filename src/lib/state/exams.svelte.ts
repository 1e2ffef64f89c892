import type { Text } from '../core/deck/deck.ts';
import { studyDay, type StudyDay } from '../core/shared/time.ts';
import type { Exam, ExamScope } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';

export type ExamInList = Exam & {
	/** Of its deck; null where it is about a tag of all decks, or the deck is gone. */
	readonly title: Text | null;
};

export type ExamList = {
	readonly today: StudyDay;
	/** The soonest first. */
	readonly ahead: readonly ExamInList[];
	/** The last first. */
	readonly past: readonly ExamInList[];
	/** Decks in use that have no date. */
	readonly without: readonly { readonly scope: ExamScope; readonly title: Text }[];
};

/** All exams that a learner has set a date for. */
export class ExamsView {
	#app: App;
	#list = $state.raw<ExamList | null>(null);
	#turn = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** Null until they are known. */
	get list(): ExamList | null {
		return this.#list;
	}

	/** Reads now and after every change; gives the function that stops it. */
	watch(): () => void {
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	async #read(): Promise<void> {
		const turn = ++this.#turn;
		const { storage, profile } = await this.#app.ready;
		const [exams, decks, use] = await Promise.all([
			storage.exams(profile),
			storage.decks(),
			storage.decksInUse(profile)
		]);
		if (turn !== this.#turn) return;
		const titles = new Map(decks.map(({ id, head }) => [id, head.title]));
		const today = studyDay(now());
		const listed = exams.map((exam) => ({
			...exam,
			title: exam.deck === undefined ? null : (titles.get(exam.deck) ?? null)
		}));
		const dated = new Set(exams.filter(({ tag }) => tag === undefined).map(({ deck }) => deck));
		this.#list = {
			today,
			ahead: listed.filter(({ day }) => day >= today),
			past: listed.filter(({ day }) => day < today).reverse(),
			without: use.flatMap(({ deck, on }) => {
				const title = titles.get(deck);
				return on && title && !dated.has(deck) ? [{ scope: { deck }, title }] : [];
			})
		};
	}
}
