import { readGlobals } from '../../src/lib/core/scheduler/globals.ts';
import { DAY } from '../../src/lib/core/shared/time.ts';
import { seededRandom } from '../../src/lib/core/shared/random.ts';
import { HISTORY_WORDS } from '../../src/lib/i18n/messages/history/history.ts';
import { expect, test, WORDS, type Learner } from '../e2e/learner.ts';
import { answerCards, BUTTONS } from '../e2e/storage/answer-cards.ts';
import { problemsOf, readStored } from '../e2e/storage/stored.ts';
import { isFull, noteOutcome } from './fault.ts';

const { settings } = WORDS.kk;
const { done } = HISTORY_WORDS.kk;
const THEMES = { dark: settings.themeDark, light: settings.themeLight } as const;
type Theme = keyof typeof THEMES;

/** What has been done in the app, in memory: an answer or a theme, in their order. */
type Thing = { readonly from: Theme | null; readonly to: Theme | 'answer'; undone: boolean };

/** What may befall a learner at a browser; the first few in this order, so that each short run has all of them. */
const COMMANDS = ['answer', 'theme', 'back', 'tab', 'kill', 'clock', 'back', 'again'] as const;
const [LENGTH, WALKS] = isFull ? [40, 10] : [10, 1];

/** The tabs of one browser beside a model of what was done in them. */
class Walk {
	readonly #things: Thing[] = [];
	acknowledged = 0;
	#tabs: Learner[];
	#random;

	constructor(first: Learner, seed: string) {
		this.#tabs = [first];
		this.#random = seededRandom(seed);
	}

	/** The tab that is looked at. */
	get tab(): Learner {
		return this.#tabs[0]!;
	}
	get theme(): Theme | null {
		const themes = this.#things.filter(({ to, undone }) => to !== 'answer' && !undone);
		return (themes.at(-1)?.to as Theme | undefined) ?? null;
	}
	get standing(): number {
		return this.#things.filter(({ to, undone }) => to === 'answer' && !undone).length;
	}

	/** The place of what was done last and is not taken back; -1 if there is nothing. */
	get #standing(): number {
		return this.#things.map(({ undone }) => undone).lastIndexOf(false);
	}

	async take(command: (typeof COMMANDS)[number]): Promise<void> {
		switch (command) {
			case 'answer': {
				await this.tab.visit('study/?only=more');
				const answered = await this.#answer(1 + Math.floor(this.#random() * 2));
				this.acknowledged += answered;
				this.#note(answered);
				return;
			}
			case 'theme':
				return this.#choose();
			case 'back': {
				return this.#swap(this.#things[this.#standing], 'Control+z', done.saidBack);
			}
			case 'again': {
				return this.#swap(this.#things[this.#standing + 1], 'Control+Shift+z', done.saidAgain);
			}
			case 'tab':
				this.#tabs.unshift(this.#tabs.length > 1 ? this.#tabs.pop()! : await this.tab.otherTab());
				return;
			case 'kill':
				return this.#kill();
			case 'clock':
				return this.tab.wait(Math.floor(this.#random() * 9 - 3) * DAY);
		}
	}

	pick(): (typeof COMMANDS)[number] {
		return COMMANDS[Math.floor(this.#random() * COMMANDS.length)]!;
	}

	#answer(most: number): Promise<number> {
		const seed = Math.floor(this.#random() * 1e9);
		return this.tab.page.evaluate(answerCards, { seed, most, words: BUTTONS });
	}

	#note(answers: number): void {
		for (let i = 0; i < answers; i++)
			this.#things.push({ from: null, to: 'answer', undone: false });
	}

	async #choose(): Promise<void> {
		const { page } = this.tab;
		const from = this.theme;
		const to = from === 'dark' ? 'light' : 'dark';
		await this.tab.visit('settings/');
		await page.getByRole('group', { name: settings.theme }).getByText(THEMES[to]).click();
		await expect(page.locator('html')).toHaveAttribute('data-theme', to);
		this.#things.push({ from, to, undone: false });
	}

	async #swap(thing: Thing | undefined, keys: string, said: string): Promise<void> {
		if (!thing) return;
		const { page } = this.tab;
		await this.tab.visit('history/');
		await expect(page.getByRole('listitem').first()).toBeVisible();

		await page.keyboard.press(keys);
		const present = thing.undone ? thing.from : thing.to;
		const isChanged = thing.to !== 'answer' && present !== this.theme;
		await expect(page.getByText(isChanged ? done.changed : said)).toBeVisible();
		if (!isChanged) thing.undone = !thing.undone;
	}

	/** Closes the tab in the middle of a run of answers; one more than it has told of may be saved. */
	async #kill(): Promise<void> {
		const { page } = this.tab;
		await this.tab.visit('study/?only=more');
		const before = await this.#answers();
		let told = 0;
		let tell = () => {};
		const first = new Promise<void>((resolve) => (tell = resolve));
		await page.exposeFunction('acknowledge', () => {
			told += 1;
			tell();
		});
		const dying = this.#answer(20).catch(() => 0);
		await first;
		const next = await this.tab.otherTab();
		await page.close();
		await dying;
		this.#tabs[0] = next;
		await next.visit('about/');
		const saved = (await this.#answers()) - before;
		expect(saved, 'answers of a tab that was killed').toBeGreaterThanOrEqual(told);
		expect(saved).toBeLessThanOrEqual(told + 1);
		this.acknowledged += told;
		this.#note(saved);
	}

	async #answers(): Promise<number> {
		return (await this.tab.log()).filter(isAnswer).length;
	}
}

const isAnswer = ({ kind }: { kind: string }) => kind === 'review' || kind === 'practice';

for (let n = 1; n <= WALKS; n++) {
	test(`[23] whatever a learner does in two tabs, back and forth, all is there that was done (walk ${n})`, async ({
		learner
	}) => {
		test.setTimeout(60_000 + LENGTH * 2_000);
		const walk = new Walk(learner, `walk ${n}`);
		for (let i = 0; i < LENGTH; i++) await walk.take(COMMANDS[i] ?? walk.pick());
		const stored = await readStored(walk.tab.page);
		const entries = stored.log.map(({ entry }) => entry);
		const { voided } = readGlobals(entries);
		const answers = entries.filter(isAnswer);
		noteOutcome({
			tries: LENGTH,
			acknowledged: walk.acknowledged,
			lost: Math.max(0, walk.acknowledged - answers.length),
			recovered: LENGTH
		});
		expect(problemsOf(stored)).toEqual([]);
		expect(answers.filter(({ id }) => !voided.has(id))).toHaveLength(walk.standing);
		expect((await walk.tab.settings())['setting/theme'] ?? null).toBe(walk.theme);
	});
}
