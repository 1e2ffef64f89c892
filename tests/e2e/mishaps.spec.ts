import { MINUTE } from '../../src/lib/core/shared/time.ts';
import { answerRightly, studyToTheEnd } from './answering.ts';
import { whenKeptOffline } from './fixtures.ts';
import { expect, test, WORDS } from './learner.ts';

const words = WORDS.kk;

test('the second tap of a double tap does not answer the card that has just come', async ({
	learner
}) => {
	const { page } = learner;
	await learner.study();
	await answerRightly(learner);
	const box = await learner.button(words.study.next).boundingBox();
	if (!box) throw new Error('There is no way on');
	// The answer has been read, as whoever taps on has done.
	await expect(page.locator('.card-dock.unsettled')).toHaveCount(0);
	await page.evaluate(tapTwice, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
	const session = await learner.session();
	expect([session.steps.length, session.phase]).toEqual([1, 'asking']);
	// A tap that was meant for it does.
	await learner.button(words.study.dontKnow).click();
	expect((await learner.session()).phase).toBe('revealed');
});

test('the last answer of a session can be taken back too', async ({ learner }) => {
	await learner.remember({ scheduling: { newPerDay: 1 } });
	await learner.study();
	await studyToTheEnd(learner);
	const answered = (await learner.answers()).length;
	await learner.button(words.study.undo).click();
	await expect(learner.question).toBeVisible();
	expect((await learner.log()).at(-1)?.kind).toBe('void');
	await studyToTheEnd(learner);
	expect((await learner.answers()).length).toBe(answered + 1);
});

test('a session that nothing is left of is not offered for ever', async ({ learner }) => {
	const { page } = learner;
	await learner.remember({ scheduling: { newPerDay: 1 } });
	await learner.study();
	await learner.session();
	const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
	await studyToTheEnd(learner);
	await learner.button(words.end.finish).click();
	// As if another tab had left it there.
	await page.evaluate((json) => {
		for (const [key, value] of Object.entries<string>(JSON.parse(json)))
			if (key.startsWith('qaitala/session/')) localStorage.setItem(key, value);
	}, kept);
	await learner.visit();
	await page.getByRole('link', { name: words.today.goOn }).click();
	await page.getByRole('link', { name: words.common.home }).click();
	await expect(page.getByRole('heading', { name: words.today.doneTitle })).toBeVisible();
	await expect(page.getByRole('link', { name: words.today.goOn })).toHaveCount(0);
	await expect(page.locator('.ways a')).not.toHaveCount(0);
});

test('a link with a language never shows another one first', async ({ learner }) => {
	const { page } = learner;
	await page.addInitScript(() => {
		const seen = new Set<string>();
		Object.assign(globalThis, { seen });
		// What stands there once the style sheets have come, which every browser waits for before it paints.
		const look = () => {
			const heading = document.querySelector('h1');
			const style = heading && getComputedStyle(heading);
			if (style?.visibility === 'visible' && style.getPropertyValue('--paper') !== '')
				seen.add(heading?.textContent ?? '');
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await learner.visit('?lang=ru');
	await expect(page.locator('.hero .n')).toBeVisible();
	const seen = await page.evaluate(() => [
		...(globalThis as unknown as { seen: Set<string> }).seen
	]);
	expect(seen).toEqual([WORDS.ru.today.title]);
});

test('a bug that nobody caught is said, with a copy in reach', async ({ learner, breaches }) => {
	const { page } = learner;
	await learner.visit();
	await expect(page.locator('.hero .n')).toBeVisible();
	await page.evaluate(() => void Promise.reject(new Error('A test of the alarm')));
	const alarm = page.getByRole('alert').filter({ hasText: words.error.title });
	await expect(alarm).toContainText('A test of the alarm');
	const download = page.waitForEvent('download');
	await alarm.getByRole('button', { name: words.notice.saveCopy }).click();
	expect((await download).suggestedFilename()).toMatch(/^qaitala-.*\.txt$/);
	breaches.length = 0;
});

test.describe('with a server that does not answer about new versions', () => {
	test.use({ serviceWorkers: 'allow' });

	test('every screen comes at once', async ({ learner }) => {
		const { page } = learner;
		await page.addInitScript(() => {
			ServiceWorkerRegistration.prototype.update = () => new Promise(() => {});
		});
		await learner.visit();
		await whenKeptOffline(page);
		await learner.wait(120 * MINUTE);
		await page.getByRole('link', { name: words.today.start }).click();
		await expect(learner.question).toBeVisible();
	});
});

/** Runs in the page: taps, and taps the same place again in the instant in which the next question comes. */
function tapTwice({ x, y }: { x: number; y: number }): Promise<void> {
	const tap = () => {
		const hit = document.elementFromPoint(x, y);
		if (hit instanceof HTMLElement) hit.click();
	};
	const textOfQuestion = () => document.querySelector('[data-question]')?.textContent;
	return new Promise((resolve) => {
		const before = textOfQuestion();
		const observer = new MutationObserver(() => {
			if (textOfQuestion() === before) return;
			observer.disconnect();
			tap();
			resolve();
		});
		observer.observe(document.body, { characterData: true, childList: true, subtree: true });
		tap();
	});
}
