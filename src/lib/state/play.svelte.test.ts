import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleCard, sampleDeck, sampleNote } from '../../../tests/fixtures/storage/sample-deck.ts';
import type { Note } from '#lib/core/deck/deck.ts';
import type { ModeId, TaskAnswer } from '#lib/core/quiz/modes/mode.ts';
import { DEFAULT_SETTINGS } from '#lib/core/scheduler/settings.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { makeStorage, type Storage } from '#lib/storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { Play, type Choice } from './play.svelte.ts';
import { readPreferences } from './preferences.ts';

let storage: Storage;
let profile: ProfileId;
let app: App;

beforeEach(async () => {
	localStorage.clear();
	storage = makeStorage();
	const started = await storage.start(now());
	if (!started.ready) throw new Error(started.reason);
	profile = started.profile.id;
	await install([
		sampleNote('n0', { kind: 'term', answer: { kk: 'Мәслихаттар' } }),
		...['n1', 'n2', 'n3'].map((id) => sampleNote(id, { kind: 'term' }))
	]);
	// The rest of the app is not asked in a round.
	const part: Pick<App, 'ready' | 'preferences' | 'scheduling'> = {
		ready: Promise.resolve({ profile, storage }),
		preferences: readPreferences(new Map()),
		scheduling: DEFAULT_SETTINGS
	};
	app = part as App;
});
afterEach(async () => {
	vi.restoreAllMocks();
	await storage.deleteEverything();
	storage.close();
});

async function install(notes: readonly Note[]): Promise<void> {
	const deck = sampleDeck('zandar', 0, { notes: [...notes] });
	await storage.installDeck({ deck, origin: 'shipped', checksum: 'a'.repeat(64) });
	await storage.useDeck(profile, deck.id, true);
}

const entries = async () => (await storage.copy(profile)).entries;

/** The mode as its screen opens it: on a first visit, and again after a reload. */
async function opened(mode: ModeId = 'quiz'): Promise<Play> {
	const play = new Play(app, mode);
	await play.open();
	return play;
}

async function begun(mode: ModeId = 'quiz', changes: Partial<Choice> = {}): Promise<Play> {
	const play = await opened(mode);
	await play.begin({ ...play.choice, forms: ['choice'], ...changes });
	return play;
}

function option(play: Play, rightly: boolean): TaskAnswer {
	if (play.asked?.kind !== 'card' || play.asked.question.form !== 'choice')
		throw new Error('No choice is asked');
	const found = play.asked.question.options.find(({ right }) => right === rightly);
	if (!found) throw new Error('There is no such option');
	return { kind: 'card', answer: { form: 'choice', option: found.id } };
}

/** The card that is asked. */
function card(play: Play) {
	if (play.asked?.kind !== 'card') throw new Error('No card is asked');
	return play.asked.question.face.card;
}

describe('a round', () => {
	it('saves an answer before it shows it, and goes on after a reload without saving it twice', async () => {
		const play = await begun();
		const saving = play.answer(option(play, true));
		expect(play.status).toBe('asking');
		await saving;
		expect(play.status).toBe('revealed');
		expect(await entries()).toHaveLength(1);

		const again = await opened();
		expect(again.status).toBe('revealed');
		expect(again.shown?.marked.verdict).toBe('right');
		again.next();
		expect(again.progress).toEqual({ done: 1, total: 4 });
		expect(await entries()).toHaveLength(1);
	});

	it('stays on its question while an answer cannot be saved', async () => {
		const play = await begun();
		vi.spyOn(storage, 'log').mockRejectedValueOnce(new Error('lost'));
		await expect(play.answer(option(play, true))).rejects.toThrow('lost');
		expect([play.status, play.progress.done, play.saving]).toEqual(['asking', 0, false]);
		await play.answer(option(play, true));
		expect(await entries()).toHaveLength(1);
	});

	it('takes a guess back and saves it again as not known', async () => {
		const play = await begun();
		const asked = card(play);
		await play.answer(option(play, true));
		expect(play.mayHaveGuessed).toBe(true);
		await play.guessed();
		expect(play.status).toBe('asking');
		const [first, taken, second] = await entries();
		expect(first).toMatchObject({ kind: 'practice', card: asked, rating: 3 });
		expect(taken).toMatchObject({ kind: 'void', ref: first?.id });
		expect(second).toMatchObject({ kind: 'practice', card: asked, rating: 1 });
		expect(play.mistakes.map(({ nth }) => nth)).toEqual([1]);
	});

	it('asks whether a slip of the pen was meant before it saves anything', async () => {
		const play = await opened();
		await play.begin({ ...play.choice, forms: ['typed'] }, [sampleCard('zandar', 0)]);
		await play.answer({ kind: 'card', answer: { form: 'typed', text: 'Мәслихаттра' } });
		expect([play.status, play.shown?.marked.graded?.ask]).toEqual(['asking', 'meant']);
		expect(await entries()).toEqual([]);
		await play.meant(true);
		expect(await entries()).toMatchObject([{ rating: 2 }]);
	});

	it('goes on without a card that was put away meanwhile, and says so', async () => {
		const play = await begun();
		await play.answer(option(play, true));
		play.next();
		const gone = card(play);
		await storage.log({
			kind: 'suspend',
			op: storage.newOp(),
			profile,
			moment: now(),
			card: gone,
			on: true
		});
		const again = await opened();
		expect([again.status, again.leftOut]).toEqual(['asking', 1]);
		expect(again.progress).toEqual({ done: 1, total: 3 });
		expect(card(again)).not.toBe(gone);
	});

	it('shows no answer whose card has gone, but counts it', async () => {
		const play = await begun();
		const gone = card(play);
		await play.answer(option(play, false));
		await storage.log({
			kind: 'suspend',
			op: storage.newOp(),
			profile,
			moment: now(),
			card: gone,
			on: true
		});
		const again = await opened();
		expect([again.status, again.mistakes]).toEqual(['asking', []]);
		expect(again.result).toMatchObject({ right: 0, asked: 1, mistakes: [gone] });
	});

	it('that was stopped is offered and not gone on with by itself', async () => {
		const play = await begun();
		await play.answer(option(play, true));
		play.leaveRound();
		expect([play.status, play.left]).toEqual(['choosing', { done: 1, total: 4 }]);
		const again = await opened();
		expect([again.status, again.left]).toEqual(['choosing', { done: 1, total: 4 }]);
		await again.goOn();
		expect([again.status, again.progress.done]).toEqual(['asking', 1]);
	});

	it('that is over is forgotten once its result was left', async () => {
		const play = await begun('quiz', { count: 1 });
		await play.answer(option(play, true));
		play.next();
		expect(play.status).toBe('finished');
		play.leaveRound();
		expect((await opened()).left).toBeNull();
		expect(await entries()).toHaveLength(1);
	});

	it('begins anew where what is kept cannot be read', async () => {
		await begun();
		const key = `qaitala/round/quiz/${profile}`;
		expect(localStorage.getItem(key)).not.toBeNull();
		for (const broken of ['{', '[]', '{"version":1}', '{"version":2,"round":{}}']) {
			localStorage.setItem(key, broken);
			const play = await opened();
			expect([play.status, play.left]).toEqual(['choosing', null]);
		}
	});

	it('of some cards asks the same cards again', async () => {
		const play = await opened('learn');
		const cards = [sampleCard('zandar', 1), sampleCard('zandar', 2)];
		await play.beginWith(cards);
		const again = await opened('learn');
		await again.again(false);
		expect(again.learnt).toEqual({ done: 0, total: 2 });
	});

	it('is begun once however often that is asked for', async () => {
		const play = await opened();
		const beginning = [play.begin(play.choice), play.begin({ ...play.choice, count: 1 })];
		expect(play.saving).toBe(true);
		await Promise.all(beginning);
		expect(play.progress.total).toBe(4);
	});

	it('that ended is told again on the same day only', async () => {
		const play = await begun('quiz', { count: 1 });
		await play.answer(option(play, true));
		play.next();
		expect((await opened()).status).toBe('finished');
		vi.spyOn(Date.prototype, 'getTime').mockReturnValue(Date.now() + 3 * 86_400_000);
		expect((await opened()).status).toBe('choosing');
	});

	it('about a topic is about all decks in use, and no hidden topic empties a round', async () => {
		const play = await opened();
		await play.beginChosen({ ...play.choice, decks: [], tags: ['gone'], forms: ['choice'] });
		const tagged = new Play(app, 'quiz');
		await tagged.open({ tags: ['law'] });
		expect(tagged.choice).toMatchObject({ tags: ['law'], decks: ['zandar'] });
		expect((await opened()).choice.tags).toEqual([]);
	});

	it('asks only what was wrong when that is wanted again', async () => {
		const play = await begun('quiz', { count: 3 });
		const wrong = card(play);
		for (let n = 0; n < 3; n++) {
			await play.answer(option(play, n > 0));
			play.next();
		}
		await play.again(true);
		expect(play.progress).toEqual({ done: 0, total: 1 });
		expect(card(play)).toBe(wrong);
	});
});

describe('the clock of a question', () => {
	it('stands still while the page is out of sight, and over a reload', async () => {
		const ticking = vi.spyOn(performance, 'now').mockReturnValue(1000);
		const play = await begun('quiz', { seconds: 20 });
		ticking.mockReturnValue(6000);
		expect(play.timeLeft()).toBe(15_000);
		play.stopClock();
		ticking.mockReturnValue(90_000);
		expect(play.timeLeft()).toBe(15_000);
		play.startClock();
		ticking.mockReturnValue(91_000);
		expect(play.timeLeft()).toBe(14_000);
		play.stopClock();

		const again = await opened();
		expect(again.timeLeft()).toBe(14_000);
	});

	it('gives the time an answer took, whatever becomes of the clock on the wall', async () => {
		const ticking = vi.spyOn(performance, 'now').mockReturnValue(0);
		const play = await begun();
		ticking.mockReturnValue(4000);
		vi.spyOn(Date.prototype, 'getTime').mockReturnValue(0);
		await play.answer(option(play, true));
		expect(play.result?.took).toBe(4000);
	});
});

describe('a paper', () => {
	it('keeps what is written over a reload, and saves all of it once when it is handed in', async () => {
		const play = await begun('quiz', { atEnd: true });
		expect(play.status).toBe('writing');
		play.write(option(play, false));
		play.turnTo(2);
		play.write(option(play, true));
		play.turnTo(0);
		play.write(option(play, true));

		const again = await opened();
		expect(again.paper?.places.map(({ isAnswered }) => isAnswered)).toEqual([
			true,
			false,
			true,
			false
		]);
		expect(await entries()).toEqual([]);
		await again.handIn();
		expect([again.status, again.result?.right, again.result?.asked]).toEqual(['finished', 2, 4]);
		expect(await entries()).toHaveLength(4);
	});

	it('that broke off while it was saved is saved to its end, each answer once', async () => {
		const play = await begun('quiz', { atEnd: true });
		play.write(option(play, true));
		const { log } = storage;
		let saved = 0;
		const cut = vi.spyOn(storage, 'log').mockImplementation((request) => {
			saved += 1;
			return saved > 2 ? Promise.reject(new Error('cut off')) : log(request);
		});
		await expect(play.handIn()).rejects.toThrow('cut off');
		expect(await entries()).toHaveLength(2);
		cut.mockRestore();

		const again = await opened();
		expect([again.status, again.result?.right]).toEqual(['finished', 1]);
		const cards = (await entries()).map((entry) => 'card' in entry && entry.card);
		expect(new Set(cards).size).toBe(4);
		expect(cards).toHaveLength(4);
	});

	it('that was handed in is saved to its end also where the address asks for something else', async () => {
		const play = await begun('quiz', { atEnd: true });
		play.write(option(play, true));
		vi.spyOn(storage, 'log').mockRejectedValueOnce(new Error('cut off'));
		await expect(play.handIn()).rejects.toThrow('cut off');
		const again = new Play(app, 'quiz');
		await again.open({ tags: ['law'] });
		expect(again.status).toBe('finished');
		expect(await entries()).toHaveLength(4);
	});

	it('leaves out a question whose options are others now, and marks nothing for it', async () => {
		const play = await begun('quiz', { atEnd: true });
		play.write(option(play, true));
		const key = `qaitala/round/quiz/${profile}`;
		const kept = JSON.parse(localStorage.getItem(key) ?? '');
		kept.paper.looks[0] += 1;
		localStorage.setItem(key, JSON.stringify(kept));
		const again = await opened();
		expect([again.leftOut, again.paper?.places.length]).toEqual([1, 3]);
		await again.handIn();
		expect(await entries()).toHaveLength(3);
	});

	it('leaves out a question whose card has gone', async () => {
		const play = await begun('quiz', { atEnd: true });
		await storage.log({
			kind: 'suspend',
			op: storage.newOp(),
			profile,
			moment: now(),
			card: card(play),
			on: true
		});
		const again = await opened();
		expect([again.leftOut, again.paper?.places.length]).toEqual([1, 3]);
		expect(again.paper?.at).toBe(1);
		await again.handIn();
		expect(again.result?.asked).toBe(3);
	});

	it('that was stopped keeps its drafts for going on', async () => {
		const play = await begun('quiz', { atEnd: true });
		play.write(option(play, true));
		play.leaveRound();
		expect(play.left).toEqual({ done: 1, total: 4 });
		await play.goOn();
		expect(play.paper?.draft).not.toBeNull();
	});

	it('has one clock for all of its questions', async () => {
		const ticking = vi.spyOn(performance, 'now').mockReturnValue(0);
		const play = await begun('quiz', { atEnd: true, seconds: 20 });
		ticking.mockReturnValue(3000);
		play.turnTo(1);
		ticking.mockReturnValue(5000);
		expect(play.timeLeft()).toBe(75_000);
		play.stopClock();
		ticking.mockReturnValue(50_000);
		expect((await opened()).timeLeft()).toBe(75_000);
	});
});

describe('a board of pairs', () => {
	it('tells the log which card a wrong pair took for which, among cards of one kind', async () => {
		const play = await opened('match');
		await play.begin({ ...play.choice, count: 1 });
		const { asked } = play;
		if (asked?.kind !== 'pairs') throw new Error('No pairs are asked');
		const [own, other] = asked.left;
		if (!own || !other) throw new Error('There are no two pairs');
		const right = asked.partner[other.id] ?? '';
		await play.answer({ kind: 'pairs', missed: [own.id], instead: { [own.id]: right } });
		const told = (await entries()).filter((entry) => 'mistakenFor' in entry);
		expect(told).toMatchObject([{ card: own.card, mistakenFor: other.card, rating: 1 }]);
		const confusions = await storage.confusions(profile);
		expect(confusions.map(({ cards }) => cards)).toEqual([[own.card, other.card].sort()]);
	});

	it('asks the same board again when only mistakes are wanted', async () => {
		const play = await opened('match');
		await play.begin({ ...play.choice, count: 1 });
		if (play.asked?.kind !== 'pairs') throw new Error('No pairs are asked');
		const cards = play.asked.left.map(({ card: each }) => each).sort();
		await play.answer({ kind: 'pairs', missed: ['1'] });
		play.next();
		await play.again(true);
		if (play.asked?.kind !== 'pairs') throw new Error('No pairs are asked');
		expect(play.asked.left.map(({ card: each }) => each).sort()).toEqual(cards);
	});

	it('is told once among the mistakes, whatever was wrong on it', async () => {
		const play = await opened('match');
		await play.begin({ ...play.choice, count: 1 });
		if (play.asked?.kind !== 'pairs') throw new Error('No pairs are asked');
		const missed = play.asked.left.slice(0, 2).map(({ id }) => id);
		await play.answer({ kind: 'pairs', missed });
		expect(play.mistakes.map(({ nth }) => nth)).toEqual([1]);
		expect(play.result?.mistakes).toHaveLength(2);
	});
});

it('a card of another deck is no part of what was chosen', async () => {
	const play = await begun();
	expect(play.progress.total).toBe(4);
	expect(play.head(sampleCard('zandar', 0))?.title).toEqual({ kk: 'zandar' });
	expect(play.head(sampleCard('other', 0))).toBeUndefined();
});
