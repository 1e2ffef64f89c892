import { tick } from 'svelte';
import { localize, type Localized } from '../core/card/localize.ts';
import type { Deck } from '../core/deck/deck.ts';
import { gradeAnswer, type Answer, type Graded } from '../core/quiz/grade-answer.ts';
import type { MarkedQuestion, Question } from '../core/quiz/question.ts';
import type { Due, Rating } from '../core/scheduler/memory.ts';
import * as verbs from '../core/session/answering.ts';
import { rate, start } from '../core/session/moving-on.ts';
import { progressOf, type Progress } from '../core/session/progress.ts';
import type { Next, Revealed, Session, SessionItem } from '../core/session/session.ts';
import { canUndo, undo } from '../core/session/undo.ts';
import type { CardId } from '../core/shared/ids.ts';
import { studyDay } from '../core/shared/time.ts';
import { inDays, inSpan } from '../i18n/when.ts';
import type { StudyItem } from '../storage/index.ts';
import { answerAloud } from './answer-aloud.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { Instant } from './instant.svelte.ts';
import { readLeft, type LeftSession } from './left-session.ts';
import type { Ready } from './ready.ts';
import { Reckoning } from './reckoning.svelte.ts';
import { forgetScope, forgetSession, keepSession } from './saved-session.ts';
import { SessionCards } from './session-cards.ts';
import { readStamp, stampAfter, type SessionStamp } from './session-stamp.ts';
import { Soon } from './soon.ts';
import type { StudyEnd } from './study-end.ts';
import { scopeName, type StudyScope } from './study-scope.ts';
import { whenIdle } from './when-idle.ts';

/** The second tap of a double tap comes within so many milliseconds; nobody has read the next thing by then. */
const DOUBLE_TAP = 200;

/** So long the tick of a saved answer stands, in milliseconds. */
const TICK = 1500;

/** A study session on the screen: joins the pure session to the storage, and saves before it shows. */
export class Study {
	#app: App;
	#ready: Ready | null = null;
	#scope: StudyScope = { deck: null, wanted: { kind: 'today' } };
	#cards = $state.raw<SessionCards | null>(null);
	#stamp: SessionStamp | null = null;
	#isLeft = false;

	#status = $state<'loading' | 'empty' | 'ready' | 'finished'>('loading');
	#session = $state.raw<Session | null>(null);
	#summary = $state.raw<StudyEnd | null>(null);
	#saving = $state(false);
	readonly #reckoning = new Reckoning();
	readonly #keeping = new Soon();
	readonly #tick = new Instant(TICK);
	readonly #unsettled = new Instant(DOUBLE_TAP);
	#said = $state.raw<readonly Localized[]>([]);

	#open = $derived(this.#session && this.#session.phase !== 'finished' ? this.#session.open : null);
	#asked = $derived(this.#open ? `${this.#open.seed}/${this.#open.form}/${this.#open.lang}` : '');
	// Asked anew only when card, form or language change, not with every letter typed.
	#question = $derived.by(() => (this.#asked === '' ? null : this.#ask()));
	#graded = $derived(this.#grade());
	#progress = $derived(this.#session ? progressOf(this.#session) : NO_PROGRESS);

	constructor(app: App) {
		this.#app = app;
	}

	get status() {
		return this.#status;
	}
	get question(): Question | null {
		return this.#question;
	}
	/** How a marked form was answered; null while it is open, and where the learner judges. */
	get graded(): Graded | null {
		return this.#graded;
	}
	get progress(): Progress {
		return this.#progress;
	}
	get revealed(): boolean {
		return this.#session?.phase === 'revealed';
	}
	get summary(): StudyEnd | null {
		return this.#summary;
	}
	get buttons(): 2 | 4 {
		return this.#app.preferences.buttons;
	}
	/** An answer is on its way to the disk. */
	get saving(): boolean {
		return this.#saving;
	}
	/** The small tick: the last answer is on the disk. */
	get ticked(): boolean {
		return this.#tick.is;
	}
	/** False for an instant after card or side have changed, when a tap was meant for what was there before. */
	get settled(): boolean {
		return !this.#unsettled.is;
	}
	/** For screen readers: what has just happened, each piece in its language. */
	get said(): readonly Localized[] {
		return this.#said;
	}
	get canUndo(): boolean {
		return this.#session !== null && canUndo(this.#session) && !this.#saving;
	}
	get deckTitle(): Localized | null {
		const title = this.#open && this.#cards?.head(this.#open.item.deck)?.title;
		return title ? localize(title, this.#app.i18n.lang) : null;
	}
	get sources(): Deck['sources'] {
		return (this.#open && this.#cards?.head(this.#open.item.deck)?.sources) ?? {};
	}
	/** What has been typed so far, or was when it was marked. */
	get typed(): string {
		const given = this.#given;
		return given?.form === 'typed' ? given.text : '';
	}
	/** Ids of an ordering question as they lie now. */
	get order(): readonly string[] {
		const given = this.#given;
		if (given?.form === 'ordering' && given.order.length > 0) return given.order;
		const question = this.#question;
		return question?.form === 'ordering' ? question.items.map(({ id }) => id) : [];
	}
	/** The pairs of a matching question made so far. */
	get pairing(): { readonly [left: string]: string } {
		const given = this.#given;
		return given?.form === 'matching' ? given.partner : {};
	}
	/** Whether an ordering or matching question can be checked. */
	get complete(): boolean {
		const question = this.#question;
		if (question?.form !== 'matching') return true;
		return question.left.every(({ id }) => this.pairing[id] !== undefined);
	}
	/** "I do not know": nothing was tried, so nothing is marked wrong. */
	get gaveUp(): boolean {
		return this.#given?.form === 'unknown';
	}
	get #given(): Answer | null {
		const session = this.#session;
		if (!session || session.phase === 'finished') return null;
		if (session.phase === 'revealed') return session.shown.marked?.answer ?? null;
		return session.open.draft;
	}

	/** Goes on with the session that was left, or begins one. */
	async open(scope: StudyScope): Promise<void> {
		const ready = await this.#app.ready;
		if (this.#isLeft) return;
		this.#ready = ready;
		this.#scope = scope;
		this.#keeping.begin();
		const decks = await ready.storage.decks();
		this.#stamp = await readStamp(ready, decks);
		const left = await readLeft(ready, scopeName(scope), this.#stamp);
		if (left) {
			const cards = await SessionCards.read(ready, left.cards, decks);
			const session = await this.#withoutGone(left, cards);
			if (this.#isLeft) return;
			if (session.phase !== 'finished') {
				this.#cards = cards;
				this.#show(session);
				void this.#fetchAhead();
				return;
			}
		}
		const items = await ready.storage.queue({
			profile: ready.profile,
			moment: now(),
			wanted: scope.wanted,
			...(scope.deck === null ? {} : { deck: scope.deck }),
			...(scope.tag === undefined ? {} : { tag: scope.tag }),
			seed: ready.storage.newOp()
		});
		if (items.length === 0) {
			// What was left there is over too, or it would be offered for ever.
			forgetScope(ready.profile, scopeName(scope));
			this.#status = 'empty';
			return;
		}
		const ids = items.map(({ card }) => card);
		const cards = await SessionCards.read(ready, ids, decks);
		if (this.#isLeft) return;
		this.#cards = cards;
		this.#show(start(ready.storage.newOp(), items.map(sessionItem), this.#next(cards)));
		void this.#fetchAhead();
	}

	/** To be called when the screen is left; the session stays for the next visit. */
	leave(): void {
		this.#isLeft = true;
		this.#keeping.end();
		this.#tick.end();
		this.#unsettled.end();
	}

	reveal(): void {
		this.#change((session) => verbs.reveal(session, now()));
		this.#say(...this.#answerAloud());
	}

	/** Keeps what has been typed, chosen or put in order so far. */
	draft(answer: Answer): void {
		if (this.#session?.phase !== 'asking') return;
		this.#change((session) => verbs.draft(session, answer));
	}

	/** Marks the draft of a typed, ordering or matching question. */
	submit(): void {
		const question = this.#question;
		if (question?.form === 'typed' && this.typed.trim() !== '') {
			this.answer({ form: 'typed', text: this.typed });
		} else if (question?.form === 'ordering') {
			this.answer({ form: 'ordering', order: this.order });
		} else if (question?.form === 'matching' && this.complete) {
			this.answer({ form: 'matching', partner: this.pairing });
		}
	}

	/** Marks an answer and shows the right one. */
	answer(answer: Answer): void {
		const question = this.#question;
		if (this.#session?.phase !== 'asking' || !question || !isMarked(question)) return;
		this.#change((session) => verbs.answer(session, question, answer, now()));
		const graded = this.#graded;
		if (!graded) return;
		const words = this.#app.i18n.words.study;
		const verdict = { right: words.right, nearly: words.nearly, wrong: words.wrong };
		this.#say(this.#own(`${verdict[graded.verdict]}.`), ...this.#answerAloud());
	}

	takeFlip(): void {
		if (this.#session?.phase === 'asking') this.#change(verbs.takeFlip);
	}

	/** The answer to "is that what you meant?"; goes on to the next card. */
	async meant(isMeant: boolean): Promise<void> {
		const question = this.#question;
		if (!question || !isMarked(question)) return;
		this.#change((session) => verbs.meant(session, question, isMeant));
		await this.next();
	}

	/** "I guessed": saved as forgotten, whatever was chosen. */
	async guessed(): Promise<void> {
		const question = this.#question;
		if (!question || !isMarked(question)) return;
		this.#change((session) => verbs.guessed(session, question));
		await this.next();
	}

	/** Saves a marked answer under its fair rating and goes on. */
	async next(): Promise<void> {
		const graded = this.#graded;
		if (graded && !graded.ask) await this.rate(graded.rating);
	}

	/** Saves the answer, then shows the next card; what cannot be saved waits, and the screen says so. */
	async rate(rating: Rating): Promise<void> {
		const session = this.#session;
		const ready = this.#ready;
		const cards = this.#cards;
		if (session?.phase !== 'revealed' || !ready || !cards || this.#saving) return;
		// The tick is a promise about the last answer, so it goes as soon as there is a newer one.
		this.#tick.end();
		await this.#whileSaving(
			() => this.#save(session, rating, ready, cards),
			({ result, outcome }) => {
				this.#stamp = result.saved ? stampAfter(this.#stamp, result.value.entry.order) : null;
				if (result.saved) this.#tick.begin();
				this.#show(rate(session, outcome, this.#next(cards)));
			}
		);
	}

	/** Saves an answer, and gives what comes of it. */
	async #save(session: Revealed, rating: Rating, { storage, profile }: Ready, cards: SessionCards) {
		const { open } = session;
		// Before the answer is saved: if the next card cannot be read, this one must not be answered twice.
		await cards.whole();
		const op = storage.newOp();
		const given = session.shown.marked?.answer;
		const mistaken = await this.#mistaken(session, cards);
		const isGuess = given !== undefined && 'guessed' in given && given.guessed === true;
		const result = await storage.log({
			kind: 'answer',
			op,
			profile,
			moment: now(),
			card: open.item.card,
			form: open.form,
			lang: open.lang,
			rating,
			took: verbs.timeTaken(session),
			deckVersion: cards.version(open.item.card),
			...(isGuess ? { guessed: true } : {}),
			...(mistaken === null ? {} : { mistakenFor: mistaken })
		});
		const { memory, due } = result.saved
			? storedOutcome(result.value.schedule)
			: await this.#reckoning.outcome(open, rating, this.#app.scheduling);
		const entry = result.saved ? { entry: result.value.entry.id } : {};
		return { result, outcome: { rating, memory, due, op, ...entry } };
	}

	/** Takes the last answer back: in the log first, then on the screen. */
	async undo(): Promise<void> {
		const session = this.#session;
		const ready = this.#ready;
		const cards = this.#cards;
		if (!session || !ready || !cards || this.#saving) return;
		const undone = undo(session, now());
		if (!undone) return;
		const { step } = undone;
		await this.#whileSaving(async () => {
			await cards.whole();
			if (step.kind === 'postponed' || ready.storage.forget(step.op)) return;
			const result = await ready.storage.log({
				kind: 'undo',
				op: ready.storage.newOp(),
				profile: ready.profile,
				moment: now(),
				of: step.op
			});
			this.#stamp = result.saved ? stampAfter(this.#stamp, result.value.entry.order) : null;
		});
		this.#tick.end();
		this.#summary = null;
		this.#show(undone.session);
		this.#say(this.#own(this.#app.i18n.words.study.undone));
	}

	/** When the open card would come back after a rating, in words. */
	whenAfter(rating: Rating): string | undefined {
		const due = this.#open && this.#reckoning.dueAfter(this.#open, this.#app.scheduling)?.[rating];
		if (!due) return undefined;
		const moment = now();
		const { words, lang } = this.#app.i18n;
		if ('at' in due) return inSpan(due.at - moment.at, words);
		return inDays(due.day - studyDay(moment), words, lang);
	}

	/** What the open card was taken for, if a wrong answer tells. */
	async #mistaken({ open, shown }: Revealed, cards: SessionCards): Promise<CardId | null> {
		const question = this.#question;
		if (shown.marked?.verdict !== 'wrong' || !question || !isMarked(question)) return null;
		return cards.mistakenFor(open.item, question, shown.marked.answer);
	}

	/** The session that was left, without the cards that are not to be asked any more. */
	async #withoutGone({ session, gone }: LeftSession, cards: SessionCards): Promise<Session> {
		if (gone.size === 0) return session;
		// The next card may be any of them.
		await cards.whole();
		const { leaveOut } = await import('../core/session/leave-out.ts');
		return leaveOut(session, gone, this.#next(cards));
	}

	#next(cards: SessionCards): Next {
		const { cardLang } = this.#app.preferences;
		return { now: now(), pose: (item) => cards.pose(item, cardLang) };
	}

	#ask(): Question | null {
		const session = this.#session;
		if (!session || session.phase === 'finished' || !this.#cards) return null;
		return this.#cards.ask(session.open);
	}

	#grade(): Graded | null {
		const session = this.#session;
		const question = this.#question;
		if (session?.phase !== 'revealed' || !session.shown.marked) return null;
		if (!question || !isMarked(question)) return null;
		return gradeAnswer(question, session.shown.marked.answer);
	}

	#change(verb: (session: Session) => Session): void {
		if (this.#session && !this.#saving) this.#show(verb(this.#session));
	}

	/**
	 * Nothing changes on the screen until the disk has answered, and then all of it at once; a bug is thrown on, and does
	 * not lock the session.
	 */
	async #whileSaving<T>(save: () => Promise<T>, show?: (saved: T) => void): Promise<void> {
		this.#saving = true;
		let saved: T;
		try {
			saved = await save();
		} finally {
			this.#saving = false;
		}
		show?.(saved);
	}

	#show(session: Session): void {
		const { profile } = this.#ready as Ready;
		const before = this.#session;
		if (before && (before.phase !== session.phase || before.steps.length !== session.steps.length))
			this.#unsettled.begin();
		this.#session = session;
		const scope = scopeName(this.#scope);
		const day = studyDay(now());
		// Written whole, and a long one is long: not between a tap and what it shows.
		this.#keeping.do(() => keepSession(profile, scope, day, session, this.#stamp));
		if (session.phase === 'finished') void this.#end(session);
		else this.#status = 'ready';
	}

	async #end(session: Extract<Session, { phase: 'finished' }>): Promise<void> {
		const ready = this.#ready as Ready;
		this.#keeping.drop();
		forgetSession(ready.profile);
		const { tellEnd } = await import('./study-end.ts');
		const summary = await tellEnd(ready, session, {
			card: (id) => this.#cards?.card(id),
			lang: this.#app.preferences.cardLang
		});
		// The last answer may have been taken back meanwhile.
		if (this.#session !== session) return;
		this.#summary = summary;
		this.#status = 'finished';
		await this.#app.sessionFinished();
	}

	/** What the next taps need, fetched while the first card is read; the storage fetches its part likewise. */
	async #fetchAhead(): Promise<void> {
		await tick();
		// From here on the card answers taps: `npm run size` and the benches measure up to this mark.
		performance.mark('first-card');
		this.#app.cardShown();
		await whenIdle();
		const ready = this.#ready;
		try {
			await this.#reckoning.fetch();
			const card = this.#open?.item.card;
			if (ready && card) await ready.storage.fetchAhead(ready.profile, card);
			await import('./study-end.ts');
		} catch {
			// Fetched when it is needed, then.
		}
	}

	#answerAloud(): readonly Localized[] {
		const { isTrue, isFalse } = this.#app.i18n.words.study;
		const face = this.#question?.face;
		return face ? answerAloud(face, (truth) => this.#own(truth ? isTrue : isFalse)) : [];
	}

	/** A text in the language of the interface. */
	#own(text: string): Localized {
		return { text, lang: this.#app.i18n.lang };
	}

	#say(...parts: readonly Localized[]): void {
		this.#said = parts;
	}
}

const NO_PROGRESS: Progress = {
	done: 0,
	left: 0,
	total: 0,
	nth: 0,
	fresh: 0,
	learning: 0,
	reviews: 0
};

function isMarked(question: Question): question is MarkedQuestion {
	return question.form !== 'flip' && question.form !== 'cloze';
}

function sessionItem({ card, deck, isNew, dueAt, memory }: StudyItem): SessionItem {
	return { card, deck, isNew, dueAt, memory };
}

function storedOutcome(schedule: { memory: unknown; due: Due | null } | null) {
	if (!schedule?.memory || !schedule.due) throw new Error('A saved answer left no schedule');
	return { memory: schedule.memory as SessionItem['memory'] & object, due: schedule.due };
}
