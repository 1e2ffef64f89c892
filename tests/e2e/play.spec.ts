import type { Round } from '../../src/lib/core/quiz/modes/round.ts';
import type { CardTask } from '../../src/lib/core/quiz/modes/card-tasks.ts';
import { LANGS, type Lang } from '../../src/lib/core/shared/lang.ts';
import { PLAY_WORDS } from '../../src/lib/i18n/messages/play/play.ts';
import { optionOf, wordsOf } from './answering.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import { chosenCards, shippedFace } from './shipped.ts';

const words = PLAY_WORDS.kk;
const study = WORDS.kk.study;

/** The round as the app keeps it for a reload. */
async function keptRound({ page }: Learner): Promise<Round> {
	const text = await page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.startsWith('qaitala/round/'));
		return key === undefined ? null : localStorage.getItem(key);
	});
	if (text === null) throw new Error('No round is kept');
	return (JSON.parse(text) as { round: Round }).round;
}

async function openTask(learner: Learner): Promise<CardTask> {
	const { tasks } = await keptRound(learner);
	const [task] = tasks;
	if (task?.kind !== 'card') throw new Error('No card is asked');
	return task;
}

/** Chooses the right or a wrong option of the open question. */
async function choose(learner: Learner, rightly: boolean, lang: Lang = 'kk'): Promise<void> {
	await expect(learner.question).toBeVisible();
	const { card } = await openTask(learner);
	const right = wordsOf(shippedFace(card, lang));
	if (rightly) return optionOf(learner, right).click();
	const options = learner.page.locator('button.option');
	const texts = await options.allInnerTexts();
	await options.nth(texts.findIndex((text) => !text.includes(right))).click();
}

/** Goes past the open question, which offers nothing to choose from. */
async function goPast(learner: Learner, form: CardTask['form']): Promise<void> {
	if (form === 'flip' || form === 'cloze') await turnOver(learner, study.know);
	else await learner.button(study.dontKnow).click();
	return goOn(learner);
}

/** Turns the open card over and judges it. */
async function turnOver(learner: Learner, verdict: string): Promise<void> {
	await learner.button(study.show).click();
	await learner.page.getByRole('button', { name: new RegExp(`^${verdict}`) }).click();
}

/** Marks the right or a wrong option of the question of the paper that lies open. */
async function chooseOnPaper(learner: Learner, place: number, rightly: boolean): Promise<void> {
	await expect(learner.question).toBeVisible();
	const task = (await keptRound(learner)).tasks[place];
	if (task?.kind !== 'card') throw new Error('No card is asked');
	const right = wordsOf(shippedFace(task.card, 'kk'));
	const options = learner.page.locator('main fieldset label');
	const texts = await options.allInnerTexts();
	const at = texts.findIndex((text) => text.includes(right) === rightly);
	await options.nth(at).click();
	await expect(options.nth(at).getByRole('radio')).toBeChecked();
}

/** Gives the open round so many seconds a question, as if it had been begun so. */
async function shortenTime({ page }: Learner, seconds: number): Promise<void> {
	await page.evaluate((to) => {
		// The page keeps the round once more as it goes: it is changed after that.
		document.addEventListener('visibilitychange', () => {
			const key = Object.keys(localStorage).find((name) => name.startsWith('qaitala/round/')) ?? '';
			const kept = JSON.parse(localStorage.getItem(key) ?? '');
			kept.choice.seconds = to;
			localStorage.setItem(key, JSON.stringify(kept));
		});
	}, seconds);
	await page.reload();
}

/** On to the next question, once the answer is saved and shown. */
async function goOn(learner: Learner, lang: Lang = 'kk'): Promise<void> {
	const { next, result } = PLAY_WORDS[lang].round;
	const name = new RegExp(`^(${next}|${result})`);
	await learner.page.getByRole('button', { name }).waitFor();
	await learner.page.keyboard.press('Enter');
	await learner.page.getByRole('button', { name }).waitFor({ state: 'detached' });
}

/** Leaves one form of questions. */
async function onlyForm(learner: Learner, form: keyof typeof words.setup.form): Promise<void> {
	for (const [each, name] of Object.entries(words.setup.form)) {
		if (each !== form) await learner.page.getByLabel(name, { exact: true }).uncheck();
	}
}

test('a quiz is begun with one tap more than choosing it, survives a reload, and tells every mistake', async ({
	learner
}) => {
	const { page } = learner;
	const due = chosenCards(1, ({ note, variant }) => note.type === 'event' && variant === 'date');
	await learner.remember({ held: Object.fromEntries(due.map((card) => [card, 'young'] as const)) });
	await learner.visit('play/');
	await page.getByRole('link', { name: words.list.modes.quiz.name }).click();
	await onlyForm(learner, 'choice');
	await learner.button(words.setup.start).click();

	await choose(learner, false);
	await expect(page.locator('.said').getByText(study.thisIsRight)).toBeVisible();
	await page.reload();
	// What was answered stands there still, and nothing is saved twice.
	await expect(page.locator('.said').getByText(study.thisIsRight)).toBeVisible();
	await goOn(learner);
	await choose(learner, true);
	await learner.button(study.guessed).click();
	await expect(page.locator('main .nth')).toHaveText('3');
	for (let n = 2; n < 10; n++) {
		await choose(learner, true);
		await goOn(learner);
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.result.score(8, 10));
	await expect(page.locator('main ol li h3')).toHaveCount(2);
	const { done } = await keptRound(learner);
	// The guess was taken back, and saved again as not known.
	expect((await learner.log()).filter(({ kind }) => kind === 'void')).toHaveLength(1);
	expect(done.map(({ marks }) => marks[0]?.rating)).toEqual([1, 1, 3, 3, 3, 3, 3, 3, 3, 3]);

	await learner.button(words.result.onlyMistakes).click();
	await expect.poll(async () => (await keptRound(learner)).tasks).toHaveLength(2);
	for (let n = 0; n < 2; n++) {
		await choose(learner, true);
		await goOn(learner);
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.result.allRight(2));
});

test('an exam on paper is answered in any order, survives a reload, and is marked when it is handed in', async ({
	learner
}) => {
	const { page } = learner;
	const place = (nth: number, isAnswered: boolean) =>
		page.getByRole('button', {
			name: isAnswered ? words.paper.answered(nth) : words.paper.open(nth),
			exact: true
		});
	await learner.visit('play/quiz/?deck=zandar');
	await onlyForm(learner, 'choice');
	await page.getByText(words.setup.atEnd).click();
	await page.getByLabel(words.setup.clock).check();
	await expect(page.getByText(words.setup.clockNote(20))).toBeVisible();
	await page.getByRole('slider').fill('10');
	await expect(page.getByText(words.setup.clockNote(200))).toBeVisible();
	await learner.button(words.setup.start).click();
	// One clock for all ten questions.
	await expect(page.getByRole('timer')).toHaveText(/^33:\d\d$/);

	await chooseOnPaper(learner, 0, false);
	await page.keyboard.press('Enter');
	await expect(page.locator('main .nth')).toHaveText('2');
	await place(5, false).click();
	await chooseOnPaper(learner, 4, true);
	await page.reload();
	await expect(place(5, true)).toHaveAttribute('aria-current', 'step');
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
	// What was written can be changed, and nothing is in the log before it is handed in.
	await place(1, true).click();
	await chooseOnPaper(learner, 0, true);
	expect(await learner.log()).toEqual([]);

	await learner.button(words.paper.handIn).click();
	await expect(page.getByRole('heading', { name: words.paper.openTitle(8) })).toBeVisible();
	await learner.button(words.paper.toOpen).click();
	await expect(page.locator('main .nth')).toHaveText('2');
	await learner.button(words.paper.handIn).click();
	await learner.button(words.paper.handInAll).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.result.score(2, 10));
	await expect(page.locator('main ol li h3')).toHaveCount(8);
	await expect(page.getByText(words.result.gaveUp).first()).toBeVisible();
	expect(await learner.log()).toHaveLength(10);
	// The eight mistakes go on as a round of learning, which tells how many cards are learnt.
	await learner.button(words.result.study).click();
	await page.waitForURL(/play\/learn/);
	await expect(page.getByText(words.round.learnt(0, 8))).toBeVisible();
});

test('time ends a question by itself, also over a reload, and a paper is handed in as it is', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('play/quiz/?deck=zandar');
	await onlyForm(learner, 'choice');
	await page.getByLabel(words.setup.clock).check();
	await learner.button(words.setup.start).click();
	await expect(page.getByRole('timer')).toHaveText(words.round.timeLeft(17), { timeout: 10_000 });
	await page.reload();
	await expect(page.getByRole('timer')).toHaveText(/^1[567]/);
	await shortenTime(learner, 0.2);
	await expect(page.getByText(words.round.timeUp)).toBeVisible();
	await expect(page.locator('.said').getByText(study.thisIsRight)).toBeVisible();

	// A round that was stopped is offered, and can be gone on with.
	await learner.button(words.round.stop).click();
	await expect(page.getByText(words.setup.left(1, 10))).toBeVisible();
	await learner.button(words.setup.goOn).click();
	await expect(page.locator('main .nth')).toHaveText('2');
	await learner.button(words.round.stop).click();
	await page.getByText(words.setup.atEnd).click();
	await learner.button(words.setup.start).click();
	await chooseOnPaper(learner, 0, true);
	await shortenTime(learner, 0.2);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.result.score(1, 10), {
		timeout: 20_000
	});
	await expect(page.getByText(words.round.timeUp)).toBeVisible();
});

test('learning asks until each card was recalled without help, also without a network', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('play/learn/?deck=terminder');
	await expect(learner.button(words.setup.start)).toBeVisible();
	await page.context().setOffline(true);
	await learner.button(words.setup.start).click();
	await expect(learner.question).toBeVisible();
	const chosen = new Set<string>();
	for (let n = 0; n < 20; n++) {
		const { card, form } = await openTask(learner);
		// A card chosen rightly has come back: it is to be recalled now.
		if (chosen.has(card)) break;
		if (form === 'choice') {
			await choose(learner, true);
			chosen.add(card);
			await goOn(learner);
		} else await goPast(learner, form);
	}
	expect(chosen.size).toBeGreaterThan(0);
	const { tasks } = await keptRound(learner);
	for (const card of chosen) {
		const again = tasks.filter((task) => task.kind === 'card' && task.card === card);
		expect(again.map((task) => task.kind === 'card' && task.form)).not.toContain('choice');
		expect(again).toHaveLength(1);
	}
});

test('cramming takes a topic and moves no due day, not even after a wrong answer', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('play/cram/?tag=akim');
	await learner.button(words.setup.start).click();
	await expect(learner.question).toBeVisible();
	const before = await learner.schedules();
	const { form } = await openTask(learner);
	if (form === 'flip' || form === 'cloze') await turnOver(learner, study.forgot);
	else await learner.button(study.dontKnow).click();
	await goOn(learner);
	await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
	const moved = (await learner.schedules()).filter(
		({ card, dueAt }) => dueAt !== (before.find((each) => each.card === card)?.dueAt ?? null)
	);
	expect(moved).toEqual([]);
	// A round that the address has chosen is gone on with too.
	await page.reload();
	await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
	const [entry] = (await learner.log()).filter(({ kind }) => kind === 'practice');
	expect(entry).toMatchObject({ mode: 'cram', rating: 1 });
});

test.describe('the looks of the quiz', () => {
	test.use(STILL);
	for (const lang of LANGS) {
		test(`are fit for everyone in ${lang}`, async ({ learner }) => {
			const { page } = learner;
			const look = await Look.begin(learner, lang);
			await learner.remember({ preferences: { lang, cardLang: lang, theme: 'light' } });
			const { setup, result, round } = PLAY_WORDS[lang];
			await learner.visit('play/');
			await look.at('ways');
			await learner.visit('play/quiz/?deck=zandar');
			await page.getByLabel(setup.clock).check();
			await page.locator('summary').getByText(setup.tags, { exact: true }).click();
			await look.at('setup');
			await page.getByLabel(setup.clock).uncheck();
			await learner.button(setup.start).click();
			for (let n = 0; n < 10; n++) {
				await expect(learner.question).toBeVisible();
				const { form } = await openTask(learner);
				await look.at(`${form} asked`);
				await learner.button(WORDS[lang].study.dontKnow).click();
				await learner.button(n === 9 ? round.result : round.next).waitFor();
				await look.at(`${form} marked`);
				await goOn(learner, lang);
			}
			await expect(learner.button(result.study)).toBeVisible();
			await look.at('result');
		});
		test(`of an exam on paper are fit for everyone in ${lang}`, async ({ learner }) => {
			const { page } = learner;
			const look = await Look.begin(learner, lang);
			await learner.remember({ preferences: { lang, cardLang: lang, theme: 'light' } });
			const { setup, round, paper } = PLAY_WORDS[lang];
			await learner.visit('play/quiz/?deck=zandar');
			await page.getByText(setup.atEnd).click();
			await page.getByLabel(setup.clock).check();
			await learner.button(setup.start).click();
			await page.getByRole('button', { name: paper.open(1), exact: true }).waitFor();
			await look.at('paper');
			await page.getByRole('button', { name: paper.open(10), exact: true }).click();
			await learner.button(paper.handIn).click();
			await look.at('paper, to be handed in');
			await learner.button(paper.toOpen).click();
			await learner.button(round.stop).click();
			await expect(learner.button(setup.goOn)).toBeVisible();
			await look.at('a round that was stopped');
		});
	}
});
