/* Pictures of what a learner does to decks: a fact is corrected, a deck comes as a file, its author says otherwise. */
import { open } from './screen-states.mjs';

/** @typedef {import('./screen-states.mjs').Shelf} Shelf */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screen-states.mjs').Where} Where */

const CORRECT = '/correct/?note=zandar/law-4200-number';

/** @type {Shelf[]} */
export const editShelves = [
	{
		inTurn: true,
		states: {
			correct: (page, where) => open(page, where, CORRECT, 'main textarea'),
			'correct-refused': async (page) => {
				await page.locator('main textarea').nth(3).fill('');
				await page.locator('.dock .go').click();
				await page.locator('[aria-invalid]').waitFor();
			},
			'correct-leave': async (page) => {
				await page.locator('header a').first().click();
				await page.locator('dialog[open]').waitFor();
			},
			'correct-saved': async (page) => {
				await page.keyboard.press('Escape');
				await page.locator('main textarea').nth(3).fill('№4200, 1992');
				await page.locator('.dock .go').click();
				await page.locator('.said:not(:empty)').waitFor();
			},
			'correct-end': (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight)),
			'correct-removed': async (page) => {
				await page.locator('main .other .danger').click();
				await page.locator('form').waitFor({ state: 'detached' });
			},
			'correct-missing': (page, where) => open(page, where, '/correct/?note=zandar/none', 'main h1')
		}
	},
	{
		inTurn: true,
		states: {
			open: (page, where) => open(page, where, '/open/', '.dock .go'),
			'open-wrong': async (page) => {
				await give(page, teachersDeck(1, 'бірінші').replaceAll('kk: n1', 'ru: n1'));
				await page.locator('.place').first().waitFor();
			},
			'open-warned': async (page) => {
				await give(page, teachersDeck(1, 'бірінші').replaceAll('ru: n1', 'kz: n1'));
				await page.locator('.decision').waitFor();
			},
			'open-new': async (page) => {
				await give(page, teachersDeck(1, 'бірінші', 'n2'));
				await page.locator('.decision').waitFor();
			},
			'open-added': async (page) => {
				await page.locator('.dock .go').click();
				await page.locator('.dock a').waitFor();
			},
			'open-update': async (page, where) => {
				await open(page, where, '/correct/?note=bizdin-tarikh/n1', 'main textarea');
				const said = page.locator('main textarea[lang=kk]');
				await said.nth(1).fill('менің өз жауабым, дәптерімдегідей');
				await page.locator('.dock .go').click();
				await page.locator('.said:not(:empty)').waitFor();
				await open(page, where, '/open/', '.dock .go');
				await give(page, teachersDeck(2, 'екінші, мұғалім нақтылаған', 'n3'));
				await page.locator('details').first().waitFor();
			},
			'deck-conflict': async (page, where) => {
				await page.locator('.dock .go').click();
				await page.locator('.dock a').waitFor();
				await open(page, where, '/deck/bizdin-tarikh/', '.both');
			},
			'correct-conflict': (page, where) =>
				open(page, where, '/correct/?note=bizdin-tarikh/n1', '.both'),
			'open-older': async (page, where) => {
				await open(page, where, '/open/', '.dock .go');
				await give(page, teachersDeck(1, 'бірінші', 'n2'));
				await page.locator('.decision').waitFor();
			},
			'deck-own': async (page, where) => {
				await open(page, where, '/deck/bizdin-tarikh/', '.remove-own');
				await page.locator('.remove-own').scrollIntoViewIfNeeded();
			},
			'deck-thrown': async (page) => {
				await page.locator('.remove-own button').click();
				await page.locator('.remove-own .danger').waitFor({ state: 'detached' });
			}
		}
	}
];

/** @param {Page} page @param {string} content */
async function give(page, content) {
	const file = { name: 'bizdin-tarikh.yaml', mimeType: 'text/yaml', buffer: Buffer.from(content) };
	await page.locator('input[type=file]').setInputFiles(file);
}

/**
 * A teacher's deck: the first fact is answered in these words, and has these others beside it.
 * @param {number} version
 * @param {string} answer
 * @param {string[]} others
 */
function teachersDeck(version, answer, ...others) {
	const notes = ['n1', ...others].map((id) => {
		const own = id === 'n1' ? answer : `${id} жауабы`;
		const asked = `{ kk: ${id} сұрағы?, ru: ${id} вопрос?, en: ${id} question? }`;
		const answered = `{ kk: "${own}", ru: "${own}", en: "${own}" }`;
		return `  - { id: ${id}, type: basic, question: ${asked}, answer: ${answered}, source: { of: a } }\n`;
	});
	return `format: qaitala/1
id: bizdin-tarikh
version: ${version}
langs: [kk, ru, en]
title: { kk: Біздің ауылдың тарихы, ru: История нашего аула, en: The history of our village }
sources: { a: { cite: { kk: Мұғалімнің дәптері, ru: Тетрадь учителя, en: The teacher’s notebook } } }
changelog: [{ version: 2, text: { kk: Жауап нақтыланды, ru: Ответ уточнён, en: The answer is more exact } }]
notes:
${notes.join('')}`;
}
