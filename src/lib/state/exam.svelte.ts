import type { Text } from '../core/deck/deck.ts';
import { studyDay, type Millis, type StudyDay } from '../core/shared/time.ts';
import { forgettingCurve, paceOf, shareRemembered, type Point } from '../core/stats/exam.ts';
import { forecast } from '../core/stats/exam-forecast.ts';
import { planMinutes, type MinutesPlan } from '../core/stats/exam-minutes.ts';
import type { ExamFacts, ExamScope } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { inPieces } from './in-pieces.ts';

export type ExamDate = { readonly day: StudyDay; readonly goal: number };

/** What an exam is about, and its date as far as there is one. */
export type ShownExam = {
	readonly scope: ExamScope;
	/** Of its deck; null where it is about a tag of all decks. */
	readonly title: Text | null;
	readonly today: StudyDay;
	readonly date: ExamDate | null;
	readonly cards: number;
	readonly fresh: number;
	readonly heldBack: number;
	/** Time of an answer. */
	readonly pace: Millis;
};

/** What comes of the cards: until the exam, or what came of them. */
export type Reckoned =
	| {
			readonly kind: 'ahead';
			readonly nothing: readonly Point[];
			readonly going: readonly Point[];
			readonly plan: MinutesPlan;
	  }
	| { readonly kind: 'past'; readonly share: number };

/** One exam: its date, and how much will be remembered then. */
export class ExamView {
	#app: App;
	#scope: ExamScope;
	#shown = $state.raw<ShownExam | null>(null);
	#reckoned = $state.raw<Reckoned | null>(null);
	#removed = $state.raw<ExamDate | null>(null);
	#missing = $state(false);
	#turn = 0;

	constructor(app: App, scope: ExamScope) {
		this.#app = app;
		this.#scope = scope;
	}

	/** Null until it is known. */
	get shown(): ShownExam | null {
		return this.#shown;
	}
	/** Null without a date, and while it is worked out. */
	get reckoned(): Reckoned | null {
		return this.#reckoned;
	}
	/** The date that was taken away here, and can be brought back. */
	get removed(): ExamDate | null {
		return this.#removed;
	}
	/** There is no such deck on this device, or it has no such tag. */
	get missing(): boolean {
		return this.#missing;
	}

	/** Reads now and after every change; gives the function that stops it. */
	watch(): () => void {
		const stop = $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
		return () => {
			this.#turn += 1;
			stop();
		};
	}

	/** Sets the date; gives whether it was saved. */
	async set(date: ExamDate): Promise<boolean> {
		if (!(await this.#save(date))) return false;
		this.#removed = null;
		return true;
	}

	/** Takes the date away; it can be brought back as long as the screen is open. */
	async remove(): Promise<void> {
		const date = this.#shown?.date ?? null;
		if (await this.#save(null)) this.#removed = date;
	}

	async undo(): Promise<void> {
		if (this.#removed) await this.set(this.#removed);
	}

	async #save(date: ExamDate | null): Promise<boolean> {
		const { storage, profile } = await this.#app.ready;
		return this.#app.heed(await storage.setExam(profile, this.#scope, date));
	}

	async #read(): Promise<void> {
		const turn = ++this.#turn;
		const { storage, profile } = await this.#app.ready;
		const scope = this.#scope;
		const moment = now();
		const [exams, decks, facts] = await Promise.all([
			storage.exams(profile),
			storage.decks(),
			storage.examFacts(profile, scope, moment)
		]);
		if (turn !== this.#turn) return;
		const { begun, fresh, heldBack } = facts.cards;
		const cards = begun.length + fresh + heldBack;
		const deck = decks.find(({ id }) => id === scope.deck);
		this.#missing = (scope.deck !== undefined && !deck) || (scope.tag !== undefined && cards === 0);
		const exam = exams.find((each) => each.deck === scope.deck && each.tag === scope.tag);
		const date = exam ? { day: exam.day, goal: exam.goal } : null;
		const before = this.#shown?.date;
		// What was reckoned for another date must not stand beside this one.
		if (date?.day !== before?.day || date?.goal !== before?.goal) this.#reckoned = null;
		const today = studyDay(moment);
		const pace = paceOf(facts.pace);
		this.#shown = {
			scope,
			title: deck?.head.title ?? null,
			today,
			date,
			cards,
			fresh,
			heldBack,
			pace
		};
		if (!date) return;
		const reckoned =
			date.day < today
				? await this.#lookBack(date.day)
				: await this.#lookAhead(facts, today, date, () => turn === this.#turn);
		if (turn === this.#turn && reckoned) this.#reckoned = reckoned;
	}

	async #lookBack(day: StudyDay): Promise<Reckoned> {
		const { storage, profile } = await this.#app.ready;
		const { cards, settings } = await storage.examFactsThen(profile, this.#scope, now(), day);
		return { kind: 'past', share: shareRemembered(cards, day, settings.weights) };
	}

	async #lookAhead(
		{ cards, settings, newPerDay, pace }: ExamFacts,
		today: StudyDay,
		{ day: exam, goal }: ExamDate,
		isWanted: () => boolean
	): Promise<Reckoned | null> {
		const nothing = forgettingCurve(cards, today, exam, settings.weights);
		const input = { cards, today, exam, settings };
		const going = await inPieces(forecast({ ...input, newPerDay }), isWanted);
		if (!going) return null;
		const work = planMinutes({ ...input, goal, pace: paceOf(pace) });
		const plan = await inPieces(work, isWanted);
		return plan && { kind: 'ahead', nothing, going, plan };
	}
}
