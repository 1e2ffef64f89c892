import { DAY } from '../../src/lib/core/shared/time.ts';
import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { formatDayAndWeekday } from '../../src/lib/i18n/calendar.ts';
import { answerRightly } from './answering.ts';
import { expect, test, WORDS } from './learner.ts';
import { TODAY } from './past.ts';
import { chosenCards, shippedFace } from './shipped.ts';

const SCREENS = [
	'',
	'decks/',
	'deck/zandar/',
	'settings/',
	'about/',
	'privacy/',
	'study/',
	'no/such/page'
];

for (const lang of LANGS) {
	test(`every screen speaks ${lang}, from its title to its buttons`, async ({ learner }) => {
		const { page } = learner;
		await learner.visit(`?lang=${lang}`);
		await expect.poll(async () => (await learner.settings())['setting/lang']).toBe(lang);
		for (const screen of SCREENS) {
			await learner.visit(screen);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			if (screen === 'study/') await expect(learner.question).toBeVisible();
			const text = await page.evaluate(textOfInterface, lang);
			const strange = text.filter((line) => FOREIGN[lang].test(line.replaceAll(NAMES, '')));
			expect(strange, screen).toEqual([]);
		}
	});
}

test('the words of a card have their own language, whatever the interface speaks', async ({
	learner
}) => {
	const { page } = learner;
	await learner.remember({ preferences: { lang: 'ru', cardLang: 'kk' } });
	await learner.study();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await answerRightly(learner);
	const { open } = await learner.session();
	const face = shippedFace(open.item.card, 'kk');
	if (face.wants !== 'answer' || !face.explain) throw new Error(`${face.card} explains nothing`);
	for (const text of [face.answer.text, face.explain.text]) {
		const element = page.locator('main').getByText(text, { exact: true });
		expect(await element.evaluate((found) => found.closest('[lang]')?.getAttribute('lang'))).toBe(
			'kk'
		);
	}
	await expect(learner.question.locator('span').first()).toHaveAttribute('lang', 'kk');
	const next = learner.button(WORDS.ru.study.next);
	expect(await next.evaluate((found) => found.closest('[lang]')?.getAttribute('lang'))).toBe('ru');
});

test('Chromium shows every Kazakh month and weekday, whatever it knows itself', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit();
	const shown = page.locator('.hero .caption');
	for (let day = 0; day < 366; day += 31) {
		await expect(shown).toHaveText(formatDayAndWeekday(TODAY + day, 'kk'));
		await learner.wait(31 * DAY);
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	}
});

test('when a card comes back is said in Kazakh, from minutes to months', async ({ learner }) => {
	const { page } = learner;
	const [card] = chosenCards(1, ({ note, variant }) => note.type === 'event' && variant === 'date');
	await learner.remember({
		held: { [card as string]: 'middle' as const },
		preferences: { buttons: 4 },
		scheduling: { newPerDay: 0 }
	});
	await learner.study();
	await learner.button(WORDS.kk.study.show).click();
	const promises = page.locator('.dock .under');
	await expect(promises.first()).toHaveText('10\u00A0минуттан соң');
	for (const good of [1, 2, 3]) {
		await expect(promises.nth(good)).toHaveText(/^\d+(,5)?\u00A0(күннен|айдан) соң$/);
	}
	await learner.visit('settings/');
	// A decimal comma, as Kazakh writes it.
	await expect(page.locator('main')).toContainText(/Орын: \d+(,\d)?\u00A0МБ\./);
});

/** Letters that a language does not have. */
const FOREIGN = { kk: /[a-z]{3,}/iu, ru: /[a-z]{3,}|[әғқңөұүһі]/iu, en: /[а-яәғқңөұүһі]/iu };

/** Citations, names that are the same everywhere, and languages called by their own names. */
const NAMES =
	/.*ISSN.*|Қайтал\p{L}+|Қазақша|Русский|English|Golos Text|SIL Open Font License|MIT|FSRS|HTTP|Ата заң|[0-9a-f]{8,}/gu;

/** The lines of the page that are in the language of the interface, not of a card, a deck or a citation. */
function textOfInterface(lang: string): string[] {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const lines = [document.title];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const own = node.parentElement?.closest('[lang]')?.getAttribute('lang');
		const text = node.nodeValue?.trim() ?? '';
		if (
			text !== '' &&
			own === lang &&
			!node.parentElement?.closest('script, style, [data-question], .option, .letters')
		)
			lines.push(text);
	}
	return lines;
}
