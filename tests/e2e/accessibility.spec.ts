import type { CardId } from '../../src/lib/core/shared/ids.ts';
import { LANGS, type Lang } from '../../src/lib/core/shared/lang.ts';
import { MINUTE } from '../../src/lib/core/shared/time.ts';
import { DECKS_WORDS } from '../../src/lib/i18n/messages/decks/decks.ts';
import { answerRightly, goOn, movedOn, withSlip, wordsOf } from './answering.ts';
import { expect, test, type Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import type { Held } from './past.ts';
import { chosenCards, shippedFace, shippedDecks } from './shipped.ts';

test.use(STILL);

for (const lang of LANGS) {
	test(`every screen in every state is accessible and fits in ${lang}, light and dark`, async ({
		learner
	}) => {
		test.slow();
		const look = await Look.begin(learner, lang);
		await learner.remember({
			held: cardsOfAllForms(),
			preferences: { lang, cardLang: lang, theme: 'light', buttons: lang === 'kk' ? 2 : 4 },
			scheduling: { newPerDay: 1 }
		});
		await visitScreens(learner, look);
		await visitDecks(learner, look);
		await visitSession(learner, look);
		await visitEmptyToday(learner, look);
		expect(look.seen).toEqual(EXPECTED);
	});
}

/** Every state that must have been looked at, so that none is left out by mistake. */
const EXPECTED = [
	'today',
	'deck',
	'deck missing',
	'deck topic',
	'decks',
	'decks found',
	'decks none found',
	'settings',
	'history',
	'saved',
	'correct',
	'open',
	'restore dialog',
	'delete dialog',
	'about',
	'privacy',
	'not found',
	'study menu',
	'report dialog',
	'choice asked',
	'choice marked',
	'cloze asked',
	'cloze marked',
	'flip asked',
	'flip marked',
	'matching asked',
	'matching marked',
	'ordering asked',
	'ordering marked',
	'truefalse asked',
	'truefalse marked',
	'typed asked',
	'typed marked',
	'typed slip',
	'end',
	'today done',
	'nothing to study',
	'today empty'
].sort();

async function visitScreens(learner: Learner, look: Look): Promise<void> {
	const { page } = learner;
	const words = await learner.words();
	for (const [state, path] of [
		['today', ''],
		['deck', 'deck/zandar/'],
		['deck missing', 'deck/no-such-deck/'],
		['about', 'about/'],
		['privacy', 'privacy/'],
		['not found', 'no/such/page'],
		['history', 'history/'],
		['saved', 'saved/'],
		['correct', 'correct/?note=zandar/law-4200-number'],
		['open', 'open/'],
		['settings', 'settings/']
	] as const) {
		await learner.visit(path);
		if (state === 'today') await page.locator('.hero .n').waitFor();
		if (state === 'deck') await page.locator('dl').waitFor();
		if (state === 'history') await page.getByRole('region').first().waitFor();
		if (state === 'correct') await page.locator('form').waitFor();
		if (state === 'settings') await page.getByText(words.settings.noCopy).waitFor();
		await look.at(state);
	}
	await learner.button(words.settings.deleteAll).click();
	await look.at('delete dialog');
	await page.keyboard.press('Escape');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: words.settings.saveCopyNote }).click();
	await page.locator('input[type=file]').setInputFiles(await (await downloading).path());
	await page.getByRole('dialog').waitFor();
	await look.at('restore dialog');
}

async function visitDecks(learner: Learner, look: Look): Promise<void> {
	const { page } = learner;
	const lang = (await page.locator('html').getAttribute('lang')) as Lang;
	const words = DECKS_WORDS[lang];
	await learner.visit('decks/');
	await page.locator('main li a').first().waitFor();
	await look.at('decks');
	const field = page.getByLabel(words.search.label);
	await field.fill('1992');
	await page.locator('mark').first().waitFor();
	await look.at('decks found');
	await field.fill('щщщ');
	await page.getByRole('heading', { name: words.search.noneTitle }).waitFor();
	await look.at('decks none found');
	await learner.visit('deck/zandar/');
	await page.getByLabel(words.notes.tag).selectOption('akim');
	await page.getByRole('link', { name: words.notes.studyTag }).waitFor();
	await look.at('deck topic');
}

async function visitSession(learner: Learner, look: Look): Promise<void> {
	const { page } = learner;
	const { study: words, menu, end } = await learner.words();
	await learner.study();
	await learner.button(words.menu).click();
	await look.at('study menu');
	await learner.button(menu.report).click();
	await look.at('report dialog');
	await page.keyboard.press('Escape');
	while ((await learner.keptSession()) !== null) {
		const { open } = await learner.session();
		await look.at(`${open.form} asked`);
		if (open.form === 'typed' && !look.seen.includes('typed slip')) {
			await slip(learner, look);
			continue;
		}
		await answerRightly(learner);
		await look.at(`${open.form} marked`);
		await goOn(learner);
	}
	await learner.button(end.finish).waitFor();
	await look.at('end');
	await learner.button(end.finish).click();
	await page.locator('.hero').waitFor();
	await look.at('today done');
	await learner.visit('study/');
	await page.getByRole('heading', { name: words.nothingTitle }).waitFor();
	await look.at('nothing to study');
}

/** Writes the answer with a slip and owns that it was not known; the card comes back ten minutes later. */
async function slip(learner: Learner, look: Look): Promise<void> {
	const { study: words, forms } = await learner.words();
	const { open, steps } = await learner.session();
	const right = wordsOf(shippedFace(open.item.card, open.lang));
	await learner.page.getByLabel(forms.typeHere).fill(withSlip(right));
	await learner.button(words.check).click();
	await look.at('typed slip');
	await learner.button(words.notMeant).click();
	await movedOn(learner, steps.length);
	await learner.wait(10 * MINUTE);
}

async function visitEmptyToday(learner: Learner, look: Look): Promise<void> {
	const { page } = learner;
	const words = await learner.words();
	for (const deck of shippedDecks) {
		await learner.visit(`deck/${deck}/`);
		await learner.button(words.deck.remove).click();
		await learner.button(words.deck.add).waitFor();
	}
	await learner.visit();
	await page.getByRole('heading', { name: words.today.emptyTitle }).waitFor();
	await look.at('today empty');
}

/** One card of each form that a past can lead to; a new one is asked by choice. */
function cardsOfAllForms(): Record<CardId, Held> {
	const one = (held: Held, ...suits: Parameters<typeof chosenCards>): [CardId, Held][] =>
		chosenCards(...suits).map((card) => [card, held]);
	return Object.fromEntries([
		...one('middle', 1, ({ note, variant }) => note.type === 'event' && variant === 'date'),
		...one('middle', 1, ({ note }) => note.type === 'cloze'),
		...one('firm', 2, ({ id, note, variant }) => {
			if (note.type !== 'basic' || variant !== 'forward' || note.match) return false;
			return LANGS.every((lang) => isShortText(wordsOf(shippedFace(id, lang))));
		}),
		...one('young', 1, ({ note }) => note.type === 'truefalse'),
		...one('young', 1, ({ note }) => note.type === 'ordering'),
		...one('young', 1, ({ note }) => note.type === 'matching')
	]);
}

/** Long enough for a slip of the pen, short enough to be typed. */
function isShortText(answer: string): boolean {
	return /^[\p{L} ]{8,30}$/u.test(answer) && /\p{L}{5}/u.test(answer);
}
