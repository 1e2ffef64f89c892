import type { Text } from '../core/deck/deck.ts';
import { studyDay, type StudyDay } from '../core/shared/time.ts';
import type { Exam, ExamScope } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { playDeck } from './play-material.ts';

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

/** A topic that an exam can be about, over all decks in use. */
export type ExamTopic = { readonly tag: string; readonly cards: number };

/** All exams that a learner has set a date for. */
export class ExamsView {
	#app: App;
	#list = $state.raw<ExamList | null>(null);
	#topics = $state.raw<readonly ExamTopic[] | null>(null);
	#turn = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** Null until they are known. */
	get list(): ExamList | null {
		return this.#list;
	}

	/** The topics of the decks in use that have no date, those with most cards first; null until they were asked for. */
	get topics(): readonly ExamTopic[] | null {
		const dated = new Set(
			[...(this.#list?.ahead ?? []), ...(this.#list?.past ?? [])]
				.filter(({ deck }) => deck === undefined)
				.map(({ tag }) => tag)
		);
		return this.#topics?.filter(({ tag }) => !dated.has(tag)) ?? null;
	}

	/** Reads the topics: all notes of the decks in use, so only when they are wanted. */
	async readTopics(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const use = await storage.decksInUse(profile);
		const decks = use.filter(({ on }) => on).map(({ deck }) => deck);
		const counts = new Map<string, number>();
		for (const deck of await storage.deckCards(profile, decks)) {
			for (const [tag, cards] of playDeck(deck, undefined).tags)
				counts.set(tag, (counts.get(tag) ?? 0) + cards);
		}
		this.#topics = [...counts]
			.map(([tag, cards]) => ({ tag, cards }))
			.sort((a, b) => b.cards - a.cards || (a.tag < b.tag ? -1 : 1));
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
