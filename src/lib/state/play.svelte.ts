import { cardsOf } from '../core/card/cards-of.ts';
import type { Card } from '../core/card/card.ts';
import type { Face } from '../core/card/face.ts';
import type { Deck, Text } from '../core/deck/deck.ts';
import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import { againstFace } from '../core/quiz/modes/against-face.ts';
import { MODES } from '../core/quiz/modes/index.ts';
import { markTask, type MarkedTask } from '../core/quiz/modes/mark-task.ts';
import type { Material, ModeId, Task, TaskAnswer } from '../core/quiz/modes/mode.ts';
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
import { mistakenFor } from '../core/quiz/mistaken-for.ts';
import type { CardId, DeckId } from '../core/shared/ids.ts';
import { cardParts } from '../core/shared/ids.ts';
import type { DeckCards } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { mixedUpAmong } from './mixed-up.ts';
import type { Ready } from './ready.ts';
import { forgetRound, keepRound, readRound, type Choice } from './saved-round.ts';

export type { Choice } from './saved-round.ts';

/** A deck that can be chosen. */
export type PlayDeck = {
	readonly id: DeckId;
	readonly title: Text;
	readonly cards: number;
	readonly tags: readonly string[];
};

/** An answer of the round, with what was asked then. */
export type PlayedTask = {
	readonly asked: AskedTask;
	readonly answer: TaskAnswer;
	readonly marked: MarkedTask;
};

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
	#status = $state<'loading' | 'choosing' | 'empty' | 'asking' | 'revealed' | 'finished'>(
		'loading'
	);
	#decks = $state.raw<readonly PlayDeck[]>([]);
	#heads = new Map<DeckId, Omit<Deck, 'notes'>>();
	#versions = new Map<DeckId, number>();
	#choice = $state.raw<Choice>({ decks: [], ...EVERYTHING });
	#material = $state.raw<Material | null>(null);
	#round = $state.raw<Round | null>(null);
	#saving = $state(false);
	#mixesUp = $state(false);

	#asked = $derived(this.#round && this.#material ? this.#ask(this.#round, this.#material) : null);
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
	/** The answer that is being shown. */
	get shown(): PlayedTask | null {
		return this.#status === 'revealed' ? this.#last : null;
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
			return [{ asked, answer, marked: markTask(asked, answer) }];
		});
	}

	/** The deck's title and sources. */
	head(card: CardId): Omit<Deck, 'notes'> | undefined {
		return this.#heads.get(cardParts(card).deck);
	}

	/** Goes on with the round that was left, or lets the learner choose; `decks` are chosen beforehand. */
	async open(decks: readonly DeckId[] = []): Promise<void> {
		const ready = await this.#app.ready;
		this.#ready = ready;
		const { storage, profile } = ready;
		const installed = await storage.decks();
		const used = new Set(
			(await storage.decksInUse(profile)).filter(({ on }) => on).map((each) => each.deck)
		);
		const usable = installed.filter(({ id }) => used.has(id) || decks.includes(id));
		for (const { id, head, version } of usable) {
			this.#heads.set(id, head);
			this.#versions.set(id, version);
		}
		const read = await storage.deckCards(
			profile,
			usable.map(({ id }) => id)
		);
		this.#decks = read.map((deck) => playDeck(deck, this.#heads.get(deck.id)?.title));
		const kept = readRound(profile, this.mode);
		if (kept && decks.length === 0 && kept.choice.decks.every((id) => used.has(id))) {
			this.#choice = kept.choice;
			const material = this.#materialOf(read, kept.choice, kept.lang);
			if (hasAll(material, kept.round)) {
				this.#material = material;
				this.#round = kept.round;
				this.#status = statusOf(kept.round, kept.revealed);
				return;
			}
		}
		const chosen = decks.length > 0 ? decks : usable.map(({ id }) => id);
		this.#choice = { decks: chosen, ...EVERYTHING };
		this.#status = usable.length === 0 ? 'empty' : 'choosing';
	}

	/** Begins a round; `only` narrows it to these cards. */
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
		const whole = this.#materialOf(read, choice, lang);
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
		this.#status = this.#round ? 'asking' : 'empty';
		this.#keep(false);
	}

	/** The same again, or only what was wrong. */
	async again(onlyMistakes: boolean): Promise<void> {
		const round = this.#round;
		if (!round) return;
		const only = onlyMistakes ? resultOf(round).mistakes : undefined;
		await this.begin(this.#choice, only, round.setup.mixedUp);
	}

	/** Saves an answer, then shows how it was; marked at the end, the next question. */
	async answer(answer: TaskAnswer): Promise<void> {
		const round = this.#round;
		const material = this.#material;
		const asked = this.#asked;
		if (this.#status !== 'asking' || !round || !material || !asked || this.#saving) return;
		const next = answerTask(round, material, answer, now().at);
		this.#saving = true;
		try {
			await this.#save(next.round, asked, answer, material);
		} finally {
			this.#saving = false;
		}
		this.#round = next.round;
		const revealed = !this.#choice.atEnd;
		this.#status = statusOf(next.round, revealed);
		this.#keep(revealed);
	}

	/** Goes on to the next question, or to the result. */
	next(): void {
		if (this.#status !== 'revealed' || !this.#round) return;
		this.#status = statusOf(this.#round, false);
		this.#keep(false);
	}

	/** Back to choosing; what was answered stays in the log. */
	leaveRound(): void {
		if (this.#ready) forgetRound(this.#ready.profile, this.mode);
		this.#round = null;
		this.#status = 'choosing';
	}

	/** The pairs of the chosen cards that are still mixed up; none in modes that do not ask for them. */
	async #mixedUp(chosen: readonly Card[]): Promise<NonNullable<Round['setup']['mixedUp']>> {
		if (this.mode !== 'confusables') return [];
		const { storage, profile } = await this.#app.ready;
		const confusions = await storage.confusions(profile);
		this.#mixesUp = confusions.some(({ settled }) => !settled);
		return mixedUpAmong(confusions, chosen);
	}

	async #save(
		round: Round,
		asked: AskedTask,
		answer: TaskAnswer,
		material: Material
	): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const index = round.done.length - 1;
		const done = round.done[index];
		for (const { card, form, rating } of done?.marks ?? []) {
			const mistaken = mistakenIn(asked, answer, material, done?.task);
			await storage.log({
				kind: 'practice',
				mode: MODES[this.mode].practice,
				// The same answer after a reload is the same operation.
				op: `${round.seed}/${index}/${card}`,
				profile,
				moment: now(),
				card,
				form,
				lang: material.lang,
				rating,
				took: (done?.took ?? 0) / (done?.marks.length ?? 1),
				deckVersion: this.#versions.get(cardParts(card).deck) ?? 0,
				...(mistaken === null ? {} : { mistakenFor: mistaken })
			});
		}
	}

	#materialOf(read: readonly DeckCards[], choice: Choice, lang: Material['lang']): Material {
		const chosen = read.filter(({ id }) => choice.decks.includes(id));
		const cards = chosen.flatMap((deck) =>
			deck.notes
				.filter(
					(note) => choice.tags.length === 0 || note.tags.some((tag) => choice.tags.includes(tag))
				)
				.flatMap((note) => cardsOf(deck.id, note))
				.filter(({ id }) => deck.schedules.get(id)?.suspended !== true)
		);
		return { cards, pool: read.map(({ id, notes }) => ({ id, notes })), lang };
	}

	#ask(round: Round, material: Material): AskedTask | null {
		return askedIn(round, material);
	}

	#lastOf(round: Round, material: Material): PlayedTask | null {
		const index = round.done.length - 1;
		const done = round.done[index];
		if (!done) return null;
		const asked = askedThen(round, index, material);
		return { asked, answer: done.answer, marked: markTask(asked, done.answer) };
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
			revealed
		});
	}
}

function statusOf(round: Round, revealed: boolean): 'asking' | 'revealed' | 'finished' {
	if (revealed && round.done.length > 0) return 'revealed';
	return round.tasks.length > 0 ? 'asking' : 'finished';
}

function playDeck({ id, notes }: DeckCards, title: Text | undefined): PlayDeck {
	const asked = notes.filter((note) => note.retired !== true && note.type !== 'unknown');
	return {
		id,
		title: title ?? { kk: id },
		cards: asked.flatMap((note) => cardsOf(id, note)).length,
		tags: [...new Set(asked.flatMap(({ tags }) => tags))].sort()
	};
}

/** Whether all cards of a kept round are still there: a deck may have been updated or taken away. */
function hasAll({ cards }: Material, { tasks, done }: Round): boolean {
	const present = new Set(cards.map(({ id }) => id));
	const cardsIn = (task: Task): readonly CardId[] =>
		task.kind === 'card' ? [task.card, ...(task.against ? [task.against] : [])] : task.cards;
	return [...tasks, ...done.map(({ task }) => task)].every((task) =>
		cardsIn(task).every((card) => present.has(card))
	);
}

function mistakenIn(
	asked: AskedTask,
	answer: TaskAnswer,
	{ cards, pool }: Material,
	task: Task | undefined
): CardId | null {
	if (asked.kind !== 'card' || answer.kind !== 'card') return null;
	const { question } = asked;
	if (question.form === 'flip' || question.form === 'cloze') return null;
	const card: Card | undefined = cards.find(({ id }) => id === question.face.card);
	const against = cards.find(({ id }) => task?.kind === 'card' && id === task.against);
	return card ? mistakenFor(card, question, answer.answer, pool, against) : null;
}
