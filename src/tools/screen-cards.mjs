/* The cards that the pictures of a session are taken of: every form, before and after the answer. */

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screen-states.mjs').Where} Where */
/** @typedef {{ card: string, form: string, after?: (page: Page, where: Where) => Promise<void> }} CardState */

export const NUMBER = 'zandar/law-4200-number#forward';
/** Cards that the session still has, so that its progress is half way. */
const FOLLOWING = [
	'law-1991-year',
	'law-1991-farm',
	'decree-issuer',
	'resolution-cities',
	'law-4200-okrug'
].map((note) => `zandar/${note}#forward`);
const COUNCIL = 'zandar/january-1992-body#forward';

/** @type {Record<string, CardState>} */
const cards = {
	flip: { card: NUMBER, form: 'flip' },
	'flip-answer': { card: NUMBER, form: 'flip', after: reveal },
	'flip-long': { card: 'zandar/law-1991-title#forward', form: 'flip', after: reveal },
	'date-answer': { card: 'manyzdy-datalar/decree-1992-02-07#date', form: 'flip', after: reveal },
	choice: { card: NUMBER, form: 'choice' },
	'choice-right': { card: NUMBER, form: 'choice', after: (page) => choose(page, '4200') },
	'choice-wrong': { card: NUMBER, form: 'choice', after: (page) => choose(page, '4100') },
	'choice-long': { card: 'zandar/law-1991-title#forward', form: 'choice' },
	typed: { card: NUMBER, form: 'typed' },
	'typed-right': { card: NUMBER, form: 'typed', after: (page) => write(page, '№4200') },
	'typed-wrong': { card: NUMBER, form: 'typed', after: (page) => write(page, '№4100') },
	'typed-nearly': { card: COUNCIL, form: 'typed', after: writeWithSlip },
	cloze: { card: 'manyzdy-datalar/acts-of-1992#c1', form: 'cloze' },
	'cloze-answer': { card: 'manyzdy-datalar/acts-of-1992#c1', form: 'cloze', after: reveal },
	truefalse: { card: 'manyzdy-datalar/village-akim-not-1992#main', form: 'truefalse' },
	'truefalse-answer': {
		card: 'manyzdy-datalar/village-akim-not-1992#main',
		form: 'truefalse',
		after: async (page) => {
			await page.locator('.option').nth(0).click();
			await explained(page);
		}
	},
	ordering: { card: 'manyzdy-datalar/order-acts-1992-1993#main', form: 'ordering' },
	'ordering-answer': {
		card: 'manyzdy-datalar/order-acts-1992-1993#main',
		form: 'ordering',
		after: check
	},
	matching: { card: 'manyzdy-datalar/match-days-1992-1993#main', form: 'matching' },
	'matching-half': {
		card: 'manyzdy-datalar/match-days-1992-1993#main',
		form: 'matching',
		after: (page) => pair(page, 2)
	},
	'matching-answer': {
		card: 'manyzdy-datalar/match-days-1992-1993#main',
		form: 'matching',
		after: async (page) => {
			await pair(page, await page.locator('button.left').count());
			await check(page);
		}
	},
	menu: { card: NUMBER, form: 'choice', after: openMenu },
	report: {
		card: NUMBER,
		form: 'choice',
		after: async (page) => {
			await openMenu(page);
			await page.locator('dialog[open] .body button').last().click();
			await page.locator('dialog[open] textarea').waitFor();
		}
	}
};

export const cardStates = Object.fromEntries(
	Object.entries(cards).map(([name, state]) => [
		`study-${name}`,
		(/** @type {Page} */ page, /** @type {Where} */ where) => ask(page, where, state)
	])
);

/** @param {Page} page */
async function explained(page) {
	await page.locator('.cite').waitFor();
}

/** Turns the card over. @param {Page} page */
export async function reveal(page) {
	await page.locator('.dock button').first().click();
	await explained(page);
}

/** @param {Page} page @param {string} text */
async function choose(page, text) {
	await page.locator('.option', { hasText: text }).click();
	await explained(page);
}

/** @param {Page} page @param {string} text */
async function write(page, text) {
	await page.locator('input[type=text]').fill(text);
	await page.keyboard.press('Enter');
	await explained(page);
}

/** @param {Page} page @param {Where} where */
async function writeWithSlip(page, { lang }) {
	const slips = { kk: 'Жоғрғы Кеңес', ru: 'Верховый Совет', en: 'Supreme Concil' };
	await write(page, slips[lang]);
	await page.locator('.dock .ask').waitFor();
}

/** @param {Page} page */
async function check(page) {
	await page.locator('.dock .go').click();
	await explained(page);
}

/** Pairs the first sides with whatever stands beside them. @param {Page} page @param {number} pairs */
async function pair(page, pairs) {
	for (let n = 0; n < pairs; n++) {
		await page.locator('.right-side').nth(n).click();
		await page.locator('.right-side').nth(n).locator('.num').waitFor();
	}
}

/** @param {Page} page */
export async function openMenu(page) {
	await page.locator('.tail button').last().click();
	await page.locator('dialog[open]').waitFor();
}

/**
 * Opens a card in a form, as a session that was left there.
 * @param {Page} page
 * @param {Where} where
 * @param {CardState} state
 */
export async function ask(page, where, { card, form, after }) {
	await page.goto(`${where.address}/about/`);
	await page.locator('html[data-ready]').waitFor();
	await page.evaluate(leaveSession, { card, form, following: FOLLOWING });
	await page.goto(`${where.address}/study/`);
	await page.locator('[data-question]').waitFor();
	await page.evaluate(() => scrollTo(0, 0));
	// What is typed, ordered or matched is fetched after its question.
	if (form !== 'flip' && form !== 'cloze')
		await page.locator('main .content :is(input, button)').first().waitFor();
	if (form === 'typed') await page.locator('.letters button').first().waitFor();
	await after?.(page, where);
}

/**
 * In the page: writes what the app keeps of a session while a card is open.
 * @param {{ card: string, form: string, following: string[] }} wanted
 */
async function leaveSession({ card, form, following }) {
	/** @type {IDBDatabase} */
	const db = await new Promise((resolve, reject) => {
		const request = indexedDB.open('qaitala');
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error));
	});
	/** @type {{ id: string }[]} */
	const profiles = await new Promise((resolve) => {
		const request = db.transaction('profiles').objectStore('profiles').getAll();
		request.addEventListener('success', () => resolve(request.result));
	});
	db.close();
	const now = Date.now();
	const item = { card, deck: card.split('/')[0], isNew: true, dueAt: null, memory: null };
	const open = {
		item,
		from: { list: 'waiting', index: 0 },
		form,
		lang: document.documentElement.lang,
		seed: 'screens',
		askedAt: now,
		draft: null
	};

	const session = {
		version: 1,
		id: 'screens',
		startedAt: now,
		size: 12,
		waiting: following.map((card) => ({
			card,
			deck: 'zandar',
			isNew: true,
			dueAt: null,
			memory: null
		})),
		learning: [],
		steps: [],
		phase: 'asking',
		open
	};
	const offset = -new Date().getTimezoneOffset();
	const day = Math.floor((now + offset * 60_000 - 4 * 3_600_000) / 86_400_000);
	const saved = [{ scope: 'today/', day }, session].map((line) => JSON.stringify(line)).join('\n');
	localStorage.setItem(`qaitala/session/${profiles[0]?.id}`, saved);
}
