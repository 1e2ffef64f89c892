import type { Card } from '../core/card/card.ts';
import type { Face } from '../core/card/face.ts';
import type { Deck } from '../core/deck/deck.ts';
import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import { askableOf, cardsIn } from '../core/quiz/modes/card-tasks.ts';
import type { ModeId, Task, TaskAnswer } from '../core/quiz/modes/mode.ts';
import { beginPaper } from '../core/quiz/modes/paper.ts';
import {
	beginRound,
	learntIn,
	progressOf,
	resultOf,
	wrongTasksOf,
	type Round,
	type RoundResult
} from '../core/quiz/modes/round.ts';
import { cardParts, type CardId, type DeckId } from '../core/shared/ids.ts';
import type { Millis } from '../core/shared/time.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { mixedUpAmong } from './mixed-up.ts';
import { EVERYTHING, openRound, type LeftRound } from './open-round.ts';
import { materialOf, type PlayDeck } from './play-material.ts';
import { PlayedRound, type RoundGround } from './played-round.svelte.ts';
import { mistakesOf, wrongCardsOf, type PlayedTask, type WrongCard } from './played-task.ts';
import {
	forgetRound,
	keepChoice,
	type Address,
	type Choice,
	type KeptRound
} from './saved-round.ts';
import { ticks } from './stopwatch.ts';
import type { WrittenPaper } from './written-paper.svelte.ts';

export type { PlayDeck } from './play-material.ts';
export type { PlayedTask, WrongCard } from './played-task.ts';
export type { Choice } from './saved-round.ts';

/** What narrows a round: to cards, to tasks that were planned before, or to pairs that are mixed up. */
type Beginning = {
	readonly only?: readonly CardId[] | undefined;
	readonly tasks?: readonly Task[];
	readonly mixedUp?: Round['setup']['mixedUp'];
};

const NOTHING = { done: 0, total: 0 };

/** A mode on the screen: what can be chosen, the round that is played, and what comes after it. */
export class Play {
	readonly mode: ModeId;
	#app: App;
	/** Before and between rounds. */
	#status = $state<'loading' | 'noDecks' | 'choosing' | 'empty'>('loading');
	#decks = $state.raw<readonly PlayDeck[]>([]);
	#heads: ReadonlyMap<DeckId, Omit<Deck, 'notes'>> = new Map();
	#versions: ReadonlyMap<DeckId, number> = new Map();
	#choice = $state.raw<Choice>({ decks: [], ...EVERYTHING });
	#round = $state.raw<PlayedRound | null>(null);
	#left = $state.raw<LeftRound | null>(null);
	#address: Address = { decks: [], tags: [] };
	#mixesUp = $state(false);
	#beginning = $state(false);

	constructor(app: App, mode: ModeId) {
		this.#app = app;
		this.mode = mode;
	}

	get status(): 'loading' | 'noDecks' | 'choosing' | 'empty' | PlayedRound['status'] {
		return this.#round?.status ?? this.#status;
	}
	/** The decks in use, to choose from. */
	get decks(): readonly PlayDeck[] {
		return this.#decks;
	}
	get choice(): Choice {
		return this.#choice;
	}
	/** How far the round that was left is; null where none can be gone on with. */
	get left(): { done: number; total: number } | null {
		if (!this.#left) return null;
		const { round, paper } = this.#left.kept;
		const done = paper?.drafts.filter((draft) => draft !== null).length;
		return done === undefined ? progressOf(round) : { done, total: paper?.drafts.length ?? 0 };
	}
	/** Whether the learner mixes anything up, chosen or not; known once a round of confusables was begun. */
	get mixesUp(): boolean {
		return this.#mixesUp;
	}

	/** What is asked now; while an answer is shown, what it answers. */
	get asked(): AskedTask | null {
		return this.#round?.asked ?? null;
	}
	/** The answer that is being shown; not saved yet where it asks whether a slip was meant. */
	get shown(): PlayedTask | null {
		return this.#round?.shown ?? null;
	}
	/** The questions to be answered in any order and handed in; null where each is marked at once. */
	get paper(): WrittenPaper | null {
		return this.#round?.paper ?? null;
	}
	/** Whether the learner may still say that the right answer was a guess. */
	get mayHaveGuessed(): boolean {
		return this.#round?.mayHaveGuessed ?? false;
	}
	/** The card that the shown one was asked against. */
	get against(): Face | null {
		return this.#round?.against ?? null;
	}
	/** Answers of this round that counted as reviews of cards that were due. */
	get reviews(): number {
		return this.#round?.reviews ?? 0;
	}
	/** An answer is on its way to the disk, or a round is being made. */
	get saving(): boolean {
		return this.#beginning || (this.#round?.saving ?? false);
	}
	/** Whether time ended the last answer, or the paper. */
	get timeUp(): boolean {
		return this.#round?.timeUp ?? false;
	}
	/** Questions of this round that were left out, since their cards are gone. */
	get leftOut(): number {
		return this.#round?.leftOut ?? 0;
	}
	/** How far the round is, in questions. */
	get progress(): { done: number; total: number } {
		return this.#round ? progressOf(this.#round.round) : NOTHING;
	}
	/** How far a round of learning is, in cards. */
	get learnt(): { done: number; total: number } {
		return this.#round ? learntIn(this.#round.round) : NOTHING;
	}
	get result(): RoundResult | null {
		return this.#round ? resultOf(this.#round.round) : null;
	}
	/** The answers that were wrong, each with what was asked; of a card its first. */
	get mistakes(): readonly PlayedTask[] {
		return this.#round ? mistakesOf(this.#round.round, this.#round.material) : [];
	}

	/** Of each card whose first answer was wrong what it asks, and the answer that was given. */
	get wrongCards(): readonly WrongCard[] {
		return this.#round ? wrongCardsOf(this.#round.round, this.#round.material) : [];
	}

	/** The deck's title and sources. */
	head(card: CardId): Omit<Deck, 'notes'> | undefined {
		return this.#heads.get(cardParts(card).deck);
	}

	/**
	 * Goes on with the round that was left, or lets the learner choose. Decks and tags of the address are chosen
	 * beforehand; a round that was left of others, or that the learner stopped, is only offered then.
	 */
	async open(
		asked: { readonly decks?: readonly DeckId[]; readonly tags?: readonly string[] } = {}
	): Promise<void> {
		const { decks = [], tags = [] } = asked;
		this.#address = { decks, tags };
		const opened = await openRound(await this.#app.ready, this.mode, this.#address);
		this.#decks = opened.decks;
		this.#heads = opened.heads;
		this.#versions = opened.versions;
		this.#choice = opened.choice;
		this.#left = opened.left;
		this.#status = opened.heads.size === 0 ? 'noDecks' : 'choosing';
		if (opened.goesOn) await this.goOn();
	}

	/** Goes on with the round that was left. */
	async goOn(): Promise<void> {
		if (!this.#left) return;
		const { kept, material, leftOut } = this.#left;
		this.#left = null;
		this.#choice = kept.choice;
		this.#round = new PlayedRound(await this.#ground(material), kept, leftOut);
		if (kept.paper?.handedIn) await this.#round.handIn();
	}

	/** Begins what the learner has chosen, and remembers it for the next time. */
	async beginChosen(choice: Choice): Promise<void> {
		const { profile } = await this.#app.ready;
		keepChoice(profile, this.mode, choice);
		await this.begin(choice);
	}

	/** Begins a round; `only` narrows what is asked to these cards, and not what wrong options are made of. */
	async begin(choice: Choice, only?: readonly CardId[]): Promise<void> {
		await this.#beginOnce(choice, { only });
	}

	/** A second tap while the decks are read begins nothing. */
	async #beginOnce(choice: Choice, more: Beginning): Promise<void> {
		if (this.#beginning) return;
		this.#beginning = true;
		try {
			await this.#begin(choice, more);
		} finally {
			this.#beginning = false;
		}
	}

	async #begin(choice: Choice, { only, tasks, mixedUp: kept }: Beginning): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const lang = this.#app.preferences.cardLang;
		const ids = this.#decks.map(({ id }) => id);
		const whole = materialOf(await storage.deckCards(profile, ids), choice, lang);
		const wanted = only && new Set(only);
		const cards = wanted ? whole.cards.filter(({ id }) => wanted.has(id)) : whole.cards;
		const mixedUp = kept ?? (await this.#mixedUp(whole.cards));
		const setup = {
			...(choice.count === null ? {} : { count: choice.count }),
			...(choice.forms.length === 0 ? {} : { forms: choice.forms }),
			...(mixedUp.length === 0 ? {} : { mixedUp })
		};
		const { at } = now();
		const material = { ...whole, cards };
		const planned = beginRound(this.mode, material, setup, storage.newOp(), at);
		const round = planned && tasks ? { ...planned, tasks } : planned;
		this.#choice = choice;
		this.#left = null;
		if (round) {
			const begun: KeptRound = { version: 1, choice, lang, round, revealed: false };
			this.#round = new PlayedRound(await this.#ground(material), {
				...begun,
				address: this.#address,
				...(only === undefined ? {} : { only }),
				...(choice.atEnd ? { paper: beginPaper(round, material, ticks()) } : {})
			});
		} else {
			this.#round = null;
			this.#status = 'empty';
			forgetRound(profile, this.mode);
		}
	}

	/** The same again, or only what was wrong: of a board or a line with all that stood on it. */
	async again(onlyMistakes: boolean): Promise<void> {
		if (!this.#round) return;
		const { round, material } = this.#round;
		const { mixedUp } = round.setup;
		if (!onlyMistakes) return this.#beginOnce(this.#choice, { only: this.#round.only, mixedUp });
		const tasks = wrongTasksOf(round).filter(askableOf(material));
		await this.#beginOnce(this.#choice, { only: tasks.flatMap(cardsIn), tasks, mixedUp });
	}

	/** Begins a round of these cards, whatever was chosen. */
	async beginWith(cards: readonly CardId[]): Promise<void> {
		const decks = [...new Set(cards.map((card) => cardParts(card).deck))];
		await this.begin({ ...EVERYTHING, decks }, cards);
	}

	/** Saves an answer, then shows how it was; `isTimeUp` where the clock gave it. */
	async answer(answer: TaskAnswer, isTimeUp = false): Promise<void> {
		await this.#round?.answer(answer, isTimeUp);
	}

	/** The answer to "is that what you meant?". */
	async meant(isMeant: boolean): Promise<void> {
		await this.#round?.meant(isMeant);
	}

	/** "I guessed": the answer that was saved is taken back, and saved again as not known. */
	async guessed(): Promise<void> {
		await this.#round?.guessed();
	}

	/** Goes on to the next question, or to the result. */
	next(): void {
		this.#round?.next();
	}

	/** Writes an answer on the paper, or wipes it out. */
	write(draft: TaskAnswer | null): void {
		this.#round?.write(draft);
	}

	/** Opens another question of the paper, by its place from 0. */
	turnTo(place: number): void {
		this.#round?.turnTo(place);
	}

	/** Marks the paper as it stands, saves all its answers, and goes to the result. */
	async handIn(isTimeUp = false): Promise<void> {
		await this.#round?.handIn(isTimeUp);
	}

	/** What the open question or the paper has left of its time, in milliseconds; null where there is no clock. */
	timeLeft(): Millis | null {
		return this.#round?.timeLeft() ?? null;
	}

	/** Stops the clock while the page is out of sight. */
	stopClock(): void {
		this.#round?.stopClock();
	}

	/** Lets the clock run on. */
	startClock(): void {
		this.#round?.startClock();
	}

	/** Back to choosing: a round that is not over can be gone on with; what was answered is in the log. */
	leaveRound(): void {
		const round = this.#round;
		if (!round) return;
		round.next();
		round.stopClock();
		if (round.status === 'finished') round.forget();
		else this.#left = { kept: round.keep(true), material: round.material, leftOut: 0 };
		this.#round = null;
		this.#status = 'choosing';
	}

	async #ground(material: RoundGround['material']): Promise<RoundGround> {
		return { ready: await this.#app.ready, material, versions: this.#versions };
	}

	/** The pairs of the chosen cards that are still mixed up; none in modes that do not ask for them. */
	async #mixedUp(chosen: readonly Card[]): Promise<NonNullable<Round['setup']['mixedUp']>> {
		if (this.mode !== 'confusables') return [];
		const { storage, profile } = await this.#app.ready;
		const confusions = await storage.confusions(profile);
		this.#mixesUp = confusions.some(({ settled }) => !settled);
		return mixedUpAmong(confusions, chosen);
	}
}
