import { HISTORY_WORDS } from '../../src/lib/i18n/messages/history/history.ts';
import { DAY } from '../../src/lib/core/shared/time.ts';
import { answerRightly, goOn } from './answering.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';

const w = HISTORY_WORDS.kk;
const { settings } = WORDS.kk;

async function answerOne(learner: Learner): Promise<void> {
	await learner.study();
	await answerRightly(learner);
	await goOn(learner);
	expect(await learner.answers()).toHaveLength(1);
}

test('what was done is taken back and done again, also after a restart and by the keyboard', async ({
	learner
}) => {
	const { page } = learner;
	await answerOne(learner);
	await learner.visit('settings/');
	await page.getByRole('group', { name: settings.theme }).getByText(settings.themeDark).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

	await learner.visit('history/');
	const lines = page.getByRole('listitem');
	await expect(lines.first()).toContainText(`${settings.theme}: ${settings.themeDark}`);
	await lines.first().getByRole('button').click();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
	await expect(page.getByText(w.done.saidBack)).toBeVisible();

	await page.reload();
	await expect(lines.first()).toContainText(w.done.undone);
	await page.keyboard.press('Control+z');
	await expect(lines.nth(1)).toContainText(w.done.undone);
	expect(await learner.log()).toMatchObject([{ kind: 'review' }, { kind: 'void' }]);
	await page.keyboard.press('Control+Shift+z');
	await expect(lines.nth(1)).not.toContainText(w.done.undone);
	await page.keyboard.press('Control+y');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a copy inside is taken on demand, and listed with what it holds', async ({ learner }) => {
	const { page } = learner;
	await answerOne(learner);
	await learner.visit('history/');
	await expect(page.getByText(w.inside.none)).toBeVisible();
	await page.getByRole('button', { name: w.inside.now }).click();
	await expect(page.getByText(w.inside.taken)).toBeVisible();
	await expect(page.getByText(w.inside.holds('1'))).toBeVisible();
});

test('a copy outside is reminded of, and never again only after the warning was read', async ({
	learner
}) => {
	const { page } = learner;
	await answerOne(learner);
	const title = page.getByText(w.reminder.title, { exact: true });
	const later = page.getByRole('button', { name: w.reminder.later });
	const never = page.getByRole('button', { name: w.reminder.neverAgain });
	await learner.visit();
	await expect.poll(() => learner.kept('copy-reminder')).toMatchObject({ putOff: 0 });
	await expect(title).toHaveCount(0);
	for (const times of [1, 2]) {
		await learner.wait(17 * DAY);
		await learner.visit();
		await expect(page.getByText(w.reminder.never)).toBeVisible();
		await expect(never).toHaveCount(0);
		await later.click();
		await expect(title).toHaveCount(0);
		await expect.poll(() => learner.kept('copy-reminder')).toMatchObject({ putOff: times });
	}
	await learner.wait(17 * DAY);
	await learner.visit();
	await never.click();
	await expect(page.getByText(w.reminder.warnText)).toBeVisible();
	await page.getByRole('button', { name: w.reminder.warnGo }).click();
	await expect.poll(() => learner.kept('copy-reminder')).toMatchObject({ never: true });
});

test('a saved copy ends the reminder for the next 13 days', async ({ learner }) => {
	const { page } = learner;
	await answerOne(learner);
	await learner.visit();
	await expect.poll(() => learner.kept('copy-reminder')).toMatchObject({ putOff: 0 });
	await learner.wait(17 * DAY);
	await learner.visit();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: WORDS.kk.notice.saveCopy }).click();
	expect((await download).suggestedFilename()).toMatch(/^qaitala-.*\.txt$/);
	await expect(page.getByText(w.reminder.title, { exact: true })).toHaveCount(0);
});

test('what saved means is told, with what it does not survive', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('settings/');
	await page.getByRole('link', { name: w.promise.title }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.promise.title);
	await expect(page.getByText(w.promise.dies[0] ?? '')).toBeVisible();
	await expect(page.getByRole('link', { name: WORDS.kk.notice.saveCopy })).toBeVisible();
});

test('a clock that went back or leapt ahead is told of until it is read, and no answer is lost', async ({
	learner
}) => {
	const { page } = learner;
	await answerOne(learner);
	await learner.visit();
	await expect.poll(() => learner.kept('clock-seen')).toBeTruthy();
	for (const [by, kind] of [
		[-40 * DAY, 'behind'],
		[3000 * DAY, 'ahead']
	] as const) {
		await learner.wait(by);
		await learner.visit();
		await expect(page.getByText(w.clock.title[kind])).toBeVisible();
		await page.reload();
		await page.getByRole('button', { name: w.clock.understood }).click();
		await expect(page.getByText(w.clock.title[kind])).toHaveCount(0);
	}
	await learner.visit();
	await expect(page.getByText(w.clock.title.ahead)).toHaveCount(0);
	expect(await learner.answers()).toHaveLength(1);
});

test('the data are checked on demand, and damage is counted, mended and gone the second time', async ({
	learner
}) => {
	const { page } = learner;
	await answerOne(learner);
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('qaitala');
				opening.addEventListener('success', () => {
					const db = opening.result;
					const writing = db.transaction('tallies', 'readwrite');
					const tallies = writing.objectStore('tallies');
					const reading = tallies.getAll();
					reading.addEventListener('success', () => {
						for (const row of reading.result) tallies.put({ ...row, introduced: 70 });
					});
					writing.addEventListener('complete', () => (db.close(), resolve()));
					writing.addEventListener('abort', () => reject(writing.error as DOMException));
				});
			})
	);
	await learner.visit('history/');
	const check = page.getByRole('region', { name: w.check.title });
	await check.getByRole('button', { name: w.check.now }).click();
	await expect(check.getByText(w.check.kind.counts)).toBeVisible();
	await check.getByRole('button', { name: w.check.now }).click();
	await expect(check.getByText(w.check.sound)).toBeVisible();
});
