import { DAY } from '../../src/lib/core/shared/time.ts';
import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { CARDINFO_WORDS } from '../../src/lib/i18n/messages/cardinfo/cardinfo.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import { TODAY, type Past } from './past.ts';
import { chosenCards } from './shipped.ts';

const words = CARDINFO_WORDS.kk.backlog;

/** Days that the learner was away. */
const AWAY = 9;
const BACK = TODAY + AWAY;

/** 42 cards, answered on four days, fifteen or so on each. */
function pastOf42(): Past {
	const counts = { firm: 10, middle: 22, young: 10 };
	const held = (['firm', 'middle', 'young'] as const).flatMap((how) =>
		Array(counts[how]).fill(how)
	);
	return {
		held: Object.fromEntries(chosenCards(42, () => true).map((card, i) => [card, held[i]]))
	};
}

async function comeBack(learner: Learner, past: Past = {}): Promise<void> {
	await learner.remember({ ...pastOf42(), ...past });
	await learner.wait(AWAY * DAY);
	await learner.visit('backlog/');
}

const heading = ({ page }: Learner) => page.getByRole('heading', { level: 1 });
const count = ({ page }: Learner) => page.locator('.hero .n');

test('after a holiday: 42 overdue, 15 a day for 3 days, which ends by itself', async ({
	learner
}) => {
	const { page } = learner;
	await comeBack(learner);
	await expect(heading(learner)).toHaveText(/^42/);
	await expect(page.getByRole('radio')).toHaveCount(4);
	const way = page.getByRole('radio', { name: words.perDay(15) });
	await expect(way).toBeChecked();
	await expect(page.locator('label').filter({ has: way })).toContainText(words.usual);
	const before = await learner.schedules();
	const log = await learner.log();
	await learner.button(words.go).click();
	await expect(heading(learner)).toHaveText(words.spreadTitle);
	await expect(heading(learner)).toBeFocused();
	expect((await learner.settings())['backlog']).toEqual({
		from: BACK,
		until: BACK + 2,
		perDay: 15,
		holdNew: true
	});
	// No due day has moved, and nothing was written to the log.
	expect(await learner.schedules()).toEqual(before);
	expect(await learner.log()).toEqual(log);

	await learner.visit();
	await expect(count(learner)).toHaveText('15');
	await learner.study();
	const { open, waiting } = await learner.session();
	expect([open, ...waiting]).toHaveLength(15);
	await learner.wait(3 * DAY);
	await learner.visit();
	await expect(count(learner)).toHaveText('52');
});

test('a session that was left has no more than the day; new cards come if they are wanted; one tap undoes it', async ({
	learner
}) => {
	const { page } = learner;
	await comeBack(learner);
	await learner.study();
	expect((await learner.session()).size).toBe(52);
	await learner.visit('backlog/');
	await page.getByRole('radio', { name: words.perDay(25) }).check();
	await page.getByRole('checkbox', { name: words.holdNew }).uncheck();
	await learner.button(words.go).click();
	await page.getByRole('link', { name: words.study }).click();
	await expect(learner.question).toBeVisible();
	expect((await learner.session()).size).toBe(35);

	await learner.visit('backlog/');
	await learner.button(words.undo).click();
	await expect(heading(learner)).toHaveText(/^42/);
	await expect(page.getByRole('status')).toHaveText(words.undone);
	expect((await learner.settings())['backlog']).toBeNull();
	await page.getByRole('radio', { name: words.today }).check();
	await page.getByRole('link', { name: words.goToday }).click();
	await expect(learner.question).toBeVisible();
	expect((await learner.session()).size).toBe(52);
});

test('by keyboard alone, without a network', async ({ learner }) => {
	const { page } = learner;
	await comeBack(learner);
	await expect(heading(learner)).toHaveText(/^42/);
	await page.context().setOffline(true);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('radio', { name: words.perDay(15) })).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(page.getByRole('radio', { name: words.perDay(10) })).toBeChecked();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('checkbox')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(learner.button(words.go)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(heading(learner)).toHaveText(words.spreadTitle);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(heading(learner)).toHaveText(/^42/);
});

test.describe('every state of the page is accessible and fits', () => {
	test.use(STILL);
	for (const lang of LANGS) {
		test(lang, async ({ learner }) => {
			const look = await Look.begin(learner, lang);
			await comeBack(learner, { preferences: { lang, cardLang: lang, theme: 'light' } });
			const own = CARDINFO_WORDS[lang].backlog;
			await learner.page.getByRole('radio').first().waitFor();
			await look.at('to be chosen');
			await learner.button(own.go).click();
			await learner.button(own.undo).waitFor();
			await look.at('spread');
			await learner.wait(-AWAY * DAY);
			await learner.visit('backlog/');
			await expect(heading(learner)).toHaveText(own.noneTitle);
			await look.at('none');
			expect(WORDS[lang]).toBeDefined();
		});
	}
});
