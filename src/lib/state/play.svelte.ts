import type { Card } from '../core/card/card.ts';
import type { Face } from '../core/card/face.ts';
import type { Deck } from '../core/deck/deck.ts';
import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import { againstFace } from '../core/quiz/modes/against-face.ts';
import { markTask, type MarkedTask } from '../core/quiz/modes/mark-task.ts';
import type { Material, ModeId, TaskAnswer } from '../core/quiz/modes/mode.ts';
import {
	answerTask,
	askedIn,
	askedThen,
	beginRound,
	progressOf,
	resultOf,
	type Round,
	type RoundResult
} from '../core/quiz/modes/round.ts';
import type { CardId, DeckId } from '../core/shared/ids.ts';
import { cardParts } from '../core/shared/ids.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { mixedUpAmong } from './mixed-up.ts';
import { cardsIn, hasAll, materialOf, playDeck, type PlayDeck } from './play-material.ts';
import type { Ready } from './ready.ts';
import { opOf, saveMarks, type AnswerToSave } from './save-marks.ts';
import {
	forgetRound,
	keepChoice,
	keepRound,
	readChoice,
	readRound,
	type Address,
	type Choice
} from './saved-round.ts';

export type { PlayDeck } from './play-material.ts';
export type { Choice } from './saved-round.ts';

/** An answer of the round, with what was asked then. */
export type PlayedTask = {
	readonly asked: AskedTask;
	readonly answer: TaskAnswer;
	readonly marked: MarkedTask;
	/** Which question of the round it was, from 1. */
	readonly nth: number;
};

/** Questions of a round, if nothing else was chosen: a few minutes. */
const USUAL_COUNT = 10;

const EVERYTHING: Omit<Choice, 'decks'> = {
	tags: [],
	count: null,
	forms: [],
	seconds: null,
	atEnd: false
};

/** A round of a mode on the screen: joins the pure round to the storage, and saves before it shows. */
export class Play {
	readonly mode: ModeId;
	#app: App;
	#ready: Ready | null = null;
	#status = $state<
		'loading' | 'noDecks' | 'choosing' | 'empty' | 'asking' | 'revealed' | 'finished'
	>('loading');
	#decks = $state.raw<readonly PlayDeck[]>([]);
	#heads = new Map<DeckId, Omit<Deck, 'notes'>>();
	#versions = new Map<DeckId, number>();
	#choice = $state.raw<Choice>({ decks: [], ...EVERYTHING });
	#material = $state.raw<Material | null>(null);
	#round = $state.raw<Round | null>(null);
	#saving = $state(false);
	/** A typed answer with a slip, before the learner has said whether it was meant. */
	#slip = $state.raw<TaskAnswer | null>(null);
	/** The round before the answer that is shown: until it is left, it can be owned to be a guess. */
	#before: Round | null = null;
	#reviews = $state(0);
	/** How many reviews the answer that is shown was. */
	#lastReviews = 0;
	#address: Address = { decks: [], tags: [] };
	#mixesUp = $state(false);

	#asked = $derived(this.#round && this.#material ? askedIn(this.#round, this.#material) : null);
	#last = $derived(
		this.#round && this.#material ? this.#lastOf(this.#round, this.#material) : null
	);

	constructor(app: App, mode: ModeId) {
		this.#app = app;
		this.mode = mode;
	}

	get status() {
		return this.#status;
	}
	/** The decks in use, to choose from. */
	get decks(): readonly PlayDeck[] {
		return this.#decks;
	}
	get choice(): Choice {
		return this.#choice;
	}
	/** What is asked now; while an answer is shown, what it answers. */
	get asked(): AskedTask | null {
		return this.#status === 'revealed' ? (this.#last?.asked ?? null) : this.#asked;
	}
	/** The answer that is being shown; not saved yet where it asks whether a slip was meant. */
	get shown(): PlayedTask | null {
		if (this.#status === 'revealed') return this.#last;
		const asked = this.#asked;
		if (!this.#slip || !asked) return null;
		return {
			asked,
			answer: this.#slip,
			marked: markTask(asked, this.#slip),
			nth: this.progress.done + 1
		};
	}
	/** Whether the learner may still say that the right answer was a guess. */
	get mayHaveGuessed(): boolean {
		const form = this.#status === 'revealed' ? this.#last?.marked.graded?.form : undefined;
		const isChosen = form === 'choice' || form === 'truefalse';
		return isChosen && this.#last?.marked.verdict === 'right' && this.#before !== null;
	}
	/** Answers of this round that counted as reviews of cards that were due. */
	get reviews(): number {
		return this.#reviews;
	}
	/** The card that the shown one was asked against. */
	get against(): Face | null {
		const done = this.#status === 'revealed' ? this.#round?.done.at(-1) : undefined;
		return done && this.#material ? againstFace(done.task, this.#material) : null;
	}
	/** Whether the learner mixes anything up, chosen or not; known once a round of confusables was begun. */
	get mixesUp(): boolean {
		return this.#mixesUp;
	}
	/** An answer is on its way to the disk. */
	get saving(): boolean {
		return this.#saving;
	}
	get progress(): { done: number; total: number } {
		return this.#round ? progressOf(this.#round) : { done: 0, total: 0 };
	}
	get result(): RoundResult | null {
		return this.#round ? resultOf(this.#round) : null;
	}
	/** The answers that were wrong, each with what was asked; of a card its first. */
	get mistakes(): readonly PlayedTask[] {
		const round = this.#round;
		const material = this.#material;
		if (!round || !material) return [];
		const wrong = new Set(resultOf(round).mistakes);
		return round.done.flatMap(({ marks, answer }, index) => {
			const isWrong = marks.some(({ card, rating }) => rating === 1 && wrong.delete(card));
			if (!isWrong) return [];
			const asked = askedThen(round, index, material);
			return [{ asked, answer, marked: markTask(asked, answer), nth: index + 1 }];
		});
	}

	/** The deck's title and sources. */
	head(card: CardId): Omit<Deck, 'notes'> | undefined {
		return this.#heads.get(cardParts(card).deck);
	}

	/**
	 * Goes on with the round that was left, or lets the learner choose. Decks and tags of the address are chosen
	 * beforehand, and a round that was left of others is not gone on with then.
	 */
	async open(
		asked: { readonly decks?: readonly DeckId[]; readonly tags?: readonly string[] } = {}
	): Promise<void> {
		const { decks = [], tags = [] } = asked;
		this.#address = { decks, tags };
		const ready = await this.#app.ready;
		this.#ready = ready;
		const { storage, profile } = ready;
		const kept = readRound(profile, this.mode);
		const installed = await storage.decks();
		const inUse = new Set(
			(await storage.decksInUse(profile)).filter(({ on }) => on).map((each) => each.deck)
		);
		// A round of a deck that is not in use must survive a reload too.
		const wanted = new Set([...inUse, ...decks, ...(kept?.choice.decks ?? [])]);
		const usable = installed.filter(({ id }) => wanted.has(id));
		for (const { id, head, version } of usable) {
			this.#heads.set(id, head);
			this.#versions.set(id, version);
		}
		const read = await storage.deckCards(
			profile,
			usable.map(({ id }) => id)
		);
		this.#decks = read.map((deck) => playDeck(deck, this.#heads.get(deck.id)?.title));
		const present = new Set(usable.map(({ id }) => id));
		const isOfAddress = decks.length + tags.length > 0;
		const mayGoOn =
			kept !== null &&
			kept.choice.decks.every((id) => present.has(id)) &&
			(!isOfAddress || isSameAddress(kept.address, this.#address));
		if (kept && mayGoOn) {
			this.#choice = kept.choice;
			const material = materialOf(read, kept.choice, kept.lang);
			if (hasAll(material, kept.round)) {
				this.#material = material;
				this.#round = kept.round;
				this.#reviews = kept.reviews ?? 0;
				this.#status = statusOf(kept.round, kept.revealed);
				return;
			}
		}
		const last = readChoice(profile, this.mode);
		const lastDecks = last?.decks.filter((id) => inUse.has(id)) ?? [];
		const usual = lastDecks.length > 0 ? lastDecks : [...inUse];
		this.#choice = {
			...EVERYTHING,
			// Cramming is of everything.
			count: this.mode === 'cram' ? null : USUAL_COUNT,
			...last,
			tags: isOfAddress ? tags : (last?.tags ?? []),
			decks: decks.length > 0 ? decks.filter((id) => present.has(id)) : usual
		};
		this.#status = usable.length === 0 ? 'noDecks' : 'choosing';
	}

	/** Begins what the learner has chosen, and remembers it for the next time. */
	async beginChosen(choice: Choice): Promise<void> {
		const { profile } = await this.#app.ready;
		keepChoice(profile, this.mode, choice);
		await this.begin(choice);
	}

	/** Begins a round; `only` narrows what is asked to these cards, and not what wrong options are made of. */
	async begin(
		choice: Choice,
		only?: readonly CardId[],
		kept?: Round['setup']['mixedUp']
	): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		this.#choice = choice;
		const lang = this.#app.preferences.cardLang;
		const read = await storage.deckCards(
			profile,
			this.#decks.map(({ id }) => id)
		);
		const whole = materialOf(read, choice, lang);
		const wanted = only && new Set(only);
		const cards = wanted ? whole.cards.filter(({ id }) => wanted.has(id)) : whole.cards;
		this.#material = { ...whole, cards };
		const mixedUp = kept ?? (await this.#mixedUp(whole.cards));
		const setup = {
			...(choice.count === null ? {} : { count: choice.count }),
			...(choice.forms.length === 0 ? {} : { forms: choice.forms }),
			...(mixedUp.length === 0 ? {} : { mixedUp })
		};
		this.#round = beginRound(this.mode, this.#material, setup, storage.newOp(), now().at);
		this.#slip = null;
		this.#before = null;
		this.#reviews = 0;
		this.#status = this.#round ? 'asking' : 'empty';
		if (this.#round) this.#keep(false);
		else forgetRound(profile, this.mode);
	}

	/** The same again, or only what was wrong: of a board or a line with all that stood on it. */
	async again(onlyMistakes: boolean): Promise<void> {
		const round = this.#round;
		if (!round) return;
		const wrong = new Set(resultOf(round).mistakes);
		const tasks = round.done
			.map(({ task }) => task)
			.filter((task) => cardsIn(task).some((card) => wrong.has(card)));
		const only = onlyMistakes ? tasks.flatMap(cardsIn) : undefined;
		await this.begin(this.#choice, only, round.setup.mixedUp);
	}

	/** Begins a round of these cards, whatever was chosen. */
	async beginWith(cards: readonly CardId[]): Promise<void> {
		const decks = [...new Set(cards.map((card) => cardParts(card).deck))];
		await this.begin({ ...EVERYTHING, decks }, cards);
	}

	/** Saves an answer, then shows how it was; marked at the end, the next question. */
	async answer(answer: TaskAnswer): Promise<void> {
		const round = this.#round;
		const material = this.#material;
		const asked = this.#asked;
		if (this.#status !== 'asking' || !round || !material || !asked || this.#saving) return;
		// "Is that what you meant?" comes before anything is saved; in an exam nobody asks.
		if (!this.#choice.atEnd && markTask(asked, answer).graded?.ask) {
			this.#slip = answer;
			return;
		}
		this.#slip = null;
		const next = answerTask(round, material, answer, now().at).round;
		await this.#saveAs(next, { asked, answer, material });
		this.#before = round;
		this.#round = next;
		const revealed = !this.#choice.atEnd;
		this.#status = statusOf(next, revealed);
		this.#keep(revealed);
	}

	/** The answer to "is that what you meant?". */
	async meant(isMeant: boolean): Promise<void> {
		const slip = this.#slip;
		if (slip?.kind !== 'card' || slip.answer.form !== 'typed') return;
		await this.answer({ kind: 'card', answer: { ...slip.answer, meant: isMeant } });
	}

	/** "I guessed": the answer that was saved is taken back, and saved again as not known. */
	async guessed(): Promise<void> {
		const before = this.#before;
		const round = this.#round;
		const material = this.#material;
		const given = this.#last?.answer;
		if (!before || !round || !material || !this.#ready || !this.mayHaveGuessed) return;
		if (given?.kind !== 'card') return;
		const { answer } = given;
		if (answer.form !== 'choice' && answer.form !== 'truefalse') return;
		const asked = askedIn(before, material);
		if (!asked) return;
		const guess: TaskAnswer = { kind: 'card', answer: { ...answer, guessed: true } };
		const next = answerTask(
			before,
			material,
			guess,
			before.askedAt + (round.done.at(-1)?.took ?? 0)
		);
		const { storage, profile } = this.#ready;
		// What is taken back counts no more.
		this.#reviews -= this.#lastReviews;
		this.#saving = true;
		try {
			for (const { card } of round.done.at(-1)?.marks ?? []) {
				const of = opOf(round, card);
				if (storage.forget(of)) continue;
				await storage.log({ kind: 'undo', op: `${of}/undo`, profile, moment: now(), of });
			}
		} finally {
			this.#saving = false;
		}
		await this.#saveAs(
			next.round,
			{ asked, answer: guess, material },
			(card) => `${opOf(round, card)}/guess`
		);
		this.#before = null;
		this.#round = { ...next.round, askedAt: round.askedAt };
		this.next();
	}

	/** Goes on to the next question, or to the result. */
	next(): void {
		if (this.#status !== 'revealed' || !this.#round) return;
		this.#before = null;
		// What was read meanwhile was no thinking about the next question.
		this.#round = { ...this.#round, askedAt: now().at };
		this.#status = statusOf(this.#round, false);
		this.#keep(false);
	}

	/** Back to choosing; what was answered stays in the log. */
	leaveRound(): void {
		if (this.#ready) forgetRound(this.#ready.profile, this.mode);
		this.#round = null;
		this.#slip = null;
		this.#status = 'choosing';
	}

	async #saveAs(
		round: Round,
		what: Omit<AnswerToSave, 'round' | 'versions'>,
		op?: (card: CardId) => string
	): Promise<void> {
		const ready = await this.#app.ready;
		this.#saving = true;
		try {
			this.#lastReviews = await saveMarks(ready, { ...what, round, versions: this.#versions }, op);
			this.#reviews += this.#lastReviews;
		} finally {
			this.#saving = false;
		}
	}

	/** The pairs of the chosen cards that are still mixed up; none in modes that do not ask for them. */
	async #mixedUp(chosen: readonly Card[]): Promise<NonNullable<Round['setup']['mixedUp']>> {
		if (this.mode !== 'confusables') return [];
		const { storage, profile } = await this.#app.ready;
		const confusions = await storage.confusions(profile);
		this.#mixesUp = confusions.some(({ settled }) => !settled);
		return mixedUpAmong(confusions, chosen);
	}

	#lastOf(round: Round, material: Material): PlayedTask | null {
		const index = round.done.length - 1;
		const done = round.done[index];
		if (!done) return null;
		const asked = askedThen(round, index, material);
		return { asked, answer: done.answer, marked: markTask(asked, done.answer), nth: index + 1 };
	}

	#keep(revealed: boolean): void {
		const round = this.#round;
		if (!this.#ready || !round || !this.#material) return;
		const { lang } = this.#material;
		keepRound(this.#ready.profile, this.mode, {
			version: 1,
			choice: this.#choice,
			lang,
			round,
			revealed,
			address: this.#address,
			reviews: this.#reviews
		});
	}
}

function statusOf(round: Round, revealed: boolean): 'asking' | 'revealed' | 'finished' {
	if (revealed && round.done.length > 0) return 'revealed';
	return round.tasks.length > 0 ? 'asking' : 'finished';
}

function isSameAddress(kept: Address | undefined, asked: Address): boolean {
	return kept !== undefined && isSame(kept.decks, asked.decks) && isSame(kept.tags, asked.tags);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((each) => b.includes(each));
}
