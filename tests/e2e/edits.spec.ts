import { EDITS_WORDS } from '../../src/lib/i18n/messages/edits/edits.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import { chosenCards } from './shipped.ts';

test.use(STILL);

const { correct, conflict, file, deck } = EDITS_WORDS.kk;

/** A teacher's deck: the first fact is answered in these words, and has these others beside it. */
function teachersDeck(version: number, answer: string, ...others: readonly string[]): string {
	const notes = ['n1', ...others].map((id) => {
		const own = id === 'n1' ? answer : `${id} жауабы`;
		return `  - { id: ${id}, type: basic, question: { kk: ${id} сұрағы? }, answer: { kk: ${own} }, source: { of: a } }\n`;
	});
	return `format: qaitala/1
id: bizdin-tarikh
version: ${version}
langs: [kk]
title: { kk: Біздің тарих }
sources: { a: { cite: { kk: Мұғалімнің дәптері } } }
changelog: [{ version: 2, text: { kk: Жауап нақтыланды } }]
notes:
${notes.join('')}`;
}

async function open({ page }: Learner, content: string): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'tarikh.yaml', mimeType: 'text/yaml', buffer: Buffer.from(content) });
}

const note = ({ page }: Learner, id: string) =>
	page.locator('article', { has: page.getByRole('heading', { name: `${id} сұрағы?` }) });

test('a teacher’s deck is opened, corrected, updated under the correction, and taken away; progress stays', async ({
	learner
}) => {
	test.slow();
	const { page } = learner;
	const look = await Look.begin(learner, 'kk');
	await learner.visit('decks/');
	await page.getByRole('link', { name: file.link }).click();
	await open(learner, teachersDeck(1, 'бірінші', 'n2'));
	await expect(page.getByText(file.decision.new)).toBeVisible();
	await expect(page.getByText('Мұғалімнің дәптері')).toBeVisible();
	await look.at('deck file');
	await learner.button(file.add).click();
	await page.getByRole('link', { name: file.open }).click();

	await learner.study('?deck=bizdin-tarikh');
	await learner.button(WORDS.kk.study.show).click();
	await learner.button(WORDS.kk.study.know).click();
	await expect.poll(() => learner.schedules()).toHaveLength(1);
	const [before] = await learner.schedules();

	await learner.visit('deck/bizdin-tarikh/');
	await note(learner, 'n1').getByRole('link', { name: correct.link }).click();
	const answer = page.getByRole('textbox', { name: new RegExp(`^${correct.fields.answer}`) });
	await answer.fill('');
	await learner.button(correct.save).click();
	await expect(answer).toHaveAttribute('aria-invalid', 'true');
	await look.at('correction refused');
	await answer.fill('менің жауабым');
	await learner.button(correct.save).click();
	await expect(page.getByText(correct.saved)).toBeVisible();
	await expect(page.locator('form').getByText('бірінші')).toBeVisible();
	await look.at('corrected');

	await learner.visit('open/');
	await open(learner, teachersDeck(2, 'екінші', 'n3'));
	await expect(page.getByText(file.decision.update)).toBeVisible();
	for (const line of [file.added(1), file.changed(1), file.retired(1), 'Жауап нақтыланды'])
		await expect(page.getByText(line)).toBeVisible();
	await look.at('deck update');
	await learner.button(file.update).click();
	await page.getByRole('link', { name: file.open }).click();

	const both = page.getByRole('group', { name: new RegExp(correct.fields.answer) });
	await expect(both).toContainText('менің жауабым');
	await expect(both).toContainText('екінші');
	await look.at('conflict');
	await both.getByRole('button', { name: conflict.keepMine }).click();
	await expect(both).toHaveCount(0);
	await expect(note(learner, 'n1')).toContainText('менің жауабым');
	await expect(note(learner, 'n2')).toHaveCount(0);
	await expect(note(learner, 'n3')).toBeVisible();
	expect((await learner.schedules())[0]).toEqual(before);

	await learner.button(deck.remove).click();
	await expect(page.getByText(deck.removed)).toBeVisible();
	await learner.button(deck.undo).click();
	await expect(page.getByText(deck.undone)).toBeVisible();
	await expect(note(learner, 'n1')).toContainText('менің жауабым');
	expect((await learner.schedules())[0]).toEqual(before);
});

test('a file with an error changes nothing and says where it is; an older one is offered beside the newer', async ({
	learner
}) => {
	const { page } = learner;
	const look = await Look.begin(learner, 'kk');
	await learner.visit('open/');
	await open(learner, teachersDeck(2, 'бірінші').replace('kk: n1 сұрағы?', 'ru: нет'));
	await expect(page.getByText('tarikh.yaml:9:')).toBeVisible();
	await expect(learner.button(file.add)).toHaveCount(0);
	await look.at('deck file with errors');
	await open(learner, teachersDeck(2, 'бірінші'));
	await learner.button(file.add).click();
	await expect(page.getByText(file.done.new)).toBeVisible();
	await learner.visit('open/');
	await open(learner, teachersDeck(1, 'бірінші'));
	await expect(page.getByText(file.decision.older)).toBeVisible();
	await learner.button(file.asCopy).click();
	await page.getByRole('link', { name: file.open }).click();
	await expect(page).toHaveURL(/deck\/bizdin-tarikh-[a-z]{8}/);
});

test('a fact is thrown away and taken back', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('deck/zandar/');
	const first = page.locator('article').first();
	const name = await first.getByRole('heading').innerText();
	await first.getByRole('link', { name: correct.link }).click();
	await learner.button(correct.remove).click();
	await expect(learner.button(correct.restore)).toBeVisible();
	await page.goBack();
	await expect(page.locator('article').first()).toBeVisible();
	await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(0);
	await page.goForward();
	await learner.button(correct.restore).click();
	await expect(page.getByText(correct.restored)).toBeVisible();
	await learner.visit('deck/zandar/');
	await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
});

test('a card is corrected out of a session, which goes on with the same card', async ({
	learner
}) => {
	const { page } = learner;
	const [card = ''] = chosenCards(
		1,
		({ note, variant }) => note.type === 'basic' && variant === 'forward'
	);
	await learner.remember({
		held: { [card]: 'middle' as const },
		scheduling: { newPerDay: 0 }
	});
	const { study, menu, common } = WORDS.kk;
	const back = page.getByRole('link', { name: common.back });
	await learner.study();
	await learner.button(study.menu).click();
	await page.getByRole('link', { name: menu.correct }).click();
	const question = page.getByRole('textbox', { name: new RegExp(`^${correct.fields.question}`) });
	await question.first().fill('Өз сұрағым қандай?');
	await page.keyboard.press('Tab');
	await learner.button(correct.save).click();
	await expect(page.getByText(correct.saved)).toBeVisible();
	await back.click();
	await expect(learner.question).toContainText('Өз сұрағым қандай?');
	expect((await learner.session()).open.item.card).toBe(card);

	// By way of the card, each way back leads where one came from.
	await learner.button(study.menu).click();
	await page.getByRole('link', { name: menu.about }).click();
	await page.getByRole('link', { name: correct.title, exact: true }).click();
	await expect(question.first()).toHaveValue('Өз сұрағым қандай?');
	await back.click();
	await expect(page).toHaveURL(/card\/?\?id=/);
	await back.click();
	await expect(learner.question).toBeVisible();
});
