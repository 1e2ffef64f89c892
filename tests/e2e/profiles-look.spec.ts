import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { MINUTE } from '../../src/lib/core/shared/time.ts';
import { PROFILES_WORDS } from '../../src/lib/i18n/messages/profiles/profiles.ts';
import { expect, test } from './learner.ts';
import { Look, STILL } from './look.ts';

test.use(STILL);

for (const lang of LANGS) {
	test(`the screens of learners are accessible and fit in ${lang}, light and dark`, async ({
		learner
	}) => {
		test.slow();
		const { page } = learner;
		const words = PROFILES_WORDS[lang];
		const look = await Look.begin(learner, lang);
		await learner.visit(`profiles/?lang=${lang}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.list.title);
		await expect(page.getByText(words.list.me)).toBeVisible();
		await look.at('one learner');
		await page.getByRole('button', { name: words.list.manage(words.nameless(1)) }).click();
		await page.getByLabel(words.manage.name).fill('Айгерім Нұрсұлтанқызы');
		await page.getByRole('button', { name: words.manage.save }).click();
		await look.at('named');
		await page.getByRole('button', { name: words.manage.setLock }).click();
		for (const symbol of ['sun', 'yurt', 'fish', 'heart'] as const)
			await page.getByRole('button', { name: words.symbols[symbol], exact: true }).click();
		await look.at('symbols chosen');
		await page.getByRole('button', { name: words.manage.confirmLock }).click();
		await expect(page.getByText(words.said.locked('Айгерім Нұрсұлтанқызы'))).toBeVisible();
		await learner.wait(MINUTE);
		await page.getByRole('button', { name: words.fresh.title }).click();
		await look.at('new learner');
		await page.getByRole('button', { name: words.fresh.go }).click();
		await expect(learner.question).toBeVisible();

		await learner.visit('profiles/');
		await expect(page.getByText(words.list.lockedNote)).toBeVisible();
		await look.at('another is locked');
		await page.getByRole('button', { name: words.list.manage(words.nameless(2)) }).click();
		await page.getByRole('button', { name: words.manage.remove }).click();
		await look.at('remove dialog');
		await page.keyboard.press('Escape');
		await learner.visit();
		await expect(
			page.getByRole('link', { name: words.whose.label(words.nameless(2)) })
		).toBeVisible();
		await look.at('today of one of several');
		await learner.visit('settings/');
		await look.at('settings of one of several');

		await learner.visit('profiles/');
		await page.getByRole('button', { name: /^Айгерім/ }).click();
		const gate = page.getByRole('dialog');
		await expect(gate.getByText(words.gate.open)).toBeVisible();
		await look.at('lock');
		await gate.getByRole('button', { name: words.gate.switch }).click();
		await look.at('lock, others');
		await gate.getByRole('button', { name: words.gate.forgotten }).click();
		await look.at('lock, forgotten');
		await gate.getByLabel(words.gate.name).fill('Айгерім Нұрсұлтанқызы');
		await gate.getByRole('button', { name: words.gate.takeOff }).click();
		await expect(gate).toHaveCount(0);
		await expect(
			page.getByRole('link', { name: words.whose.label('Айгерім Нұрсұлтанқызы') })
		).toBeVisible();
		await look.at('today of a long name');

		const tab = await learner.otherTab();
		await tab.visit('profiles/');
		await tab.page.getByRole('button', { name: new RegExp(`^${words.nameless(2)}`) }).click();
		await expect(page.getByRole('dialog', { name: words.gate.whoTitle })).toBeVisible();
		await look.at('who studies here');
		await page.getByRole('button', { name: words.nameless(2) }).click();
		await expect(
			page.getByRole('link', { name: words.whose.label(words.nameless(2)) })
		).toBeVisible();
		await learner.visit('profiles/');
		await page.getByRole('button', { name: words.list.manage('Айгерім Нұрсұлтанқызы') }).click();
		await page.getByRole('button', { name: words.manage.remove }).click();
		await page.getByRole('dialog').getByRole('button', { name: words.manage.remove }).click();
		await expect(page.getByRole('heading', { name: words.trash.title })).toBeVisible();
		await look.at('trash');
	});
}
