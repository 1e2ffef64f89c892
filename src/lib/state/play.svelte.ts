import type { Deck } from '../core/deck/deck.ts';
import { askableOf, cardsIn } from '../core/quiz/modes/card-tasks.ts';
import type { ModeId } from '../core/quiz/modes/mode.ts';
import { progressOf, wrongTasksOf } from '../core/quiz/modes/round.ts';
import { cardParts, type CardId, type DeckId } from '../core/shared/ids.ts';
import type { RoundGround } from './answer-saver.svelte.ts';
import type { App } from './app.svelte.ts';
import { EVERYTHING, openRound, type LeftRound } from './open-round.ts';
import { planRound, type Beginning } from './plan-round.ts';
import type { PlayDeck } from './play-material.ts';
import { PlayedRound } from './played-round.svelte.ts';
import { RoundOnScreen } from './round-on-screen.svelte.ts';
import { forgetRound, keepChoice, type Address, type Choice } from './saved-round.ts';

export type { PlayDeck } from './play-material.ts';
export type { PlayedTask, WrongCard } from './played-task.ts';
export type { Choice } from './saved-round.ts';

/** A mode on the screen: what can be chosen, the round that is played, and what comes after it. */
export class Play extends RoundOnScreen {
	readonly mode: ModeId;
	#app: App;
	/** Before and between rounds. */
	#status = $state<'loading' | 'noDecks' | 'choosing' | 'empty'>('loading');
	#decks = $state.raw<readonly PlayDeck[]>([]);
	#heads: ReadonlyMap<DeckId, Omit<Deck, 'notes'>> = new Map();
	#versions: ReadonlyMap<DeckId, number> = new Map();
	#choice = $state.raw<Choice>({ decks: [], ...EVERYTHING });
	#left = $state.raw<LeftRound | null>(null);
	#address: Address = { decks: [], tags: [] };
	#mixesUp = $state(false);
	#beginning = $state(false);

	constructor(app: App, mode: ModeId) {
		super();
		this.#app = app;
		this.mode = mode;
	}

	get status(): 'loading' | 'noDecks' | 'choosing' | 'empty' | PlayedRound['status'] {
		return this.round?.status ?? this.#status;
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

	/** An answer is on its way to the disk, or a round is being made. */
	override get saving(): boolean {
		return this.#beginning || super.saving;
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
		this.round = new PlayedRound(await this.#ground(material), kept, leftOut);
		if (kept.paper?.handedIn) await this.round.handIn();
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

	async #begin(choice: Choice, more: Beginning): Promise<void> {
		const ready = await this.#app.ready;
		const planned = await planRound(ready, {
			...more,
			mode: this.mode,
			choice,
			lang: this.#app.preferences.cardLang,
			decks: this.#decks.map(({ id }) => id)
		});
		this.#choice = choice;
		this.#left = null;
		this.#mixesUp = planned.mixesUp ?? this.#mixesUp;
		if (planned.kept) {
			const kept = { ...planned.kept, address: this.#address };
			this.round = new PlayedRound(await this.#ground(planned.material), kept);
		} else {
			this.round = null;
			this.#status = 'empty';
			forgetRound(ready.profile, this.mode);
		}
	}

	/** The same again, or only what was wrong: of a board or a line with all that stood on it. */
	async again(onlyMistakes: boolean): Promise<void> {
		if (!this.round) return;
		const { round, material } = this.round;
		const { mixedUp } = round.setup;
		if (!onlyMistakes) return this.#beginOnce(this.#choice, { only: this.round.only, mixedUp });
		const tasks = wrongTasksOf(round).filter(askableOf(material));
		await this.#beginOnce(this.#choice, { only: tasks.flatMap(cardsIn), tasks, mixedUp });
	}

	/** Begins a round of these cards, whatever was chosen. */
	async beginWith(cards: readonly CardId[]): Promise<void> {
		const decks = [...new Set(cards.map((card) => cardParts(card).deck))];
		await this.begin({ ...EVERYTHING, decks }, cards);
	}

	/** Back to choosing: a round that is not over can be gone on with; what was answered is in the log. */
	leaveRound(): void {
		const round = this.round;
		if (!round) return;
		round.next();
		round.stopClock();
		if (round.status === 'finished') round.forget();
		else this.#left = { kept: round.keep(true), material: round.material, leftOut: 0 };
		this.round = null;
		this.#status = 'choosing';
	}

	async #ground(material: RoundGround['material']): Promise<RoundGround> {
		return { ready: await this.#app.ready, material, versions: this.#versions };
	}
}
