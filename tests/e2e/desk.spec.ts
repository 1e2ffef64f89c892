import { EXAM_WORDS } from '../../src/lib/i18n/messages/exam/exam.ts';
import { PROGRESS_WORDS } from '../../src/lib/i18n/messages/progress/progress.ts';
import { history } from './history.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { shippedCards } from './shipped.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const boxOf = async (target: ReturnType<Learner['page']['locator']>) => {
	const box = await target.boundingBox();
	if (!box) throw new Error('It is not on the screen');
	return box;
};

test('on a desk the facts of a deck lie beside it, and the deck stays in sight down to its end', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('deck/zandar/');
	const deck = await boxOf(page.getByRole('heading', { level: 1 }));
	const facts = await boxOf(page.locator('h2#notes'));
	expect(facts.x).toBeGreaterThan(deck.x + 500);
	expect(Math.abs(facts.y - deck.y)).toBeLessThan(40);
	await page.locator('article').nth(30).scrollIntoViewIfNeeded();
	await expect(learner.button(WORDS.kk.deck.remove)).toBeInViewport();
	await expect(page.getByRole('link', { name: WORDS.kk.deck.study })).toBeInViewport();
});

test('on a desk progress lies on two pages, and the parts of the app stand at the foot of the window', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('decks/');
	const foot = await boxOf(page.locator('nav').last());
	expect(foot.y + foot.height).toBeCloseTo(800, 0);
	const ids = shippedCards.map(({ id }) => id);
	await learner.remember({ log: history(ids, { days: 20, until: 1, newPerDay: 3 }) });
	await learner.visit('progress/');
	const { studied, coming } = PROGRESS_WORDS.kk;
	const left = await boxOf(page.getByRole('region', { name: studied.title }));
	const right = await boxOf(page.getByRole('region', { name: coming.title(30) }));
	expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
	expect(right.y).toBe(left.y);
});

test('on a desk what an exam takes lies beside what will be remembered', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('exam/?deck=zandar');
	await learner.button(EXAM_WORDS.kk.form.save).click();
	await expect(page.locator('main .n')).toBeVisible();
	const share = await boxOf(page.locator('main .n'));
	const change = await boxOf(learner.button(EXAM_WORDS.kk.form.change));
	expect(change.x).toBeGreaterThan(share.x + 500);
	const study = await boxOf(page.getByRole('link', { name: EXAM_WORDS.kk.study }));
	expect(study.x + study.width).toBeLessThan(change.x);
});
