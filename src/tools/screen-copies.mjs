/* Pictures of what keeps progress safe: what was done, copies, the way to another phone, and data that will not open. */
import { open } from './screen-states.mjs';

/** @typedef {import('./screen-states.mjs').Shelf} Shelf */
/** @typedef {import('./screen-states.mjs').Show} Show */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screen-states.mjs').Where} Where */

/** @type {Shelf[]} */
export const copyShelves = [
	{
		states: {
			'history-empty': (page, where) => open(page, where, '/history/', '#check'),
			saved: (page, where) => open(page, where, '/saved/', 'main .wrong'),
			move: (page, where) => open(page, where, '/move/', 'main .go'),
			'move-show': async (page, where) => {
				await open(page, where, '/move/', 'main .go');
				await page.locator('main .go').click();
				await page.locator('canvas[data-frame]').waitFor();
			},
			'move-read': async (page, where) => {
				await lookThrough(page, () => {
					const canvas = document.createElement('canvas');
					canvas.getContext('2d')?.fillRect(0, 0, 300, 150);
					return Promise.resolve(canvas.captureStream(5));
				});
				await read(page, where);
				await page.locator('progress').waitFor();
			},
			'move-no-camera': async (page, where) => {
				await lookThrough(page, () => Promise.reject(new DOMException('', 'NotFoundError')));
				await read(page, where);
				await page.locator('.refused').waitFor();
			},
			'move-insecure': async (page, where) => {
				await page.addInitScript(() => {
					Object.defineProperty(globalThis, 'isSecureContext', { value: false });
					Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
				});
				await read(page, where);
				await page.locator('.refused').waitFor();
			}
		}
	},
	{
		past: 'studious',
		inTurn: true,
		states: {
			history: async (page, where) => {
				await throwAway(page, where);
				await open(page, where, '/history/', 'main ol li');
			},
			'history-back': async (page) => {
				await page.locator('main ol button').first().click();
				await page.locator('.said:not(:empty)').waitFor();
			},
			'history-trash': async (page) => {
				await page.locator('main ul').first().waitFor();
				await page
					.locator('main h2')
					.nth(1)
					.evaluate((heading) => heading.scrollIntoView());
			},
			'history-inside': async (page) => {
				await page.locator('main .now button').first().click();
				await page.locator('main [role=status]:not(.said):not(:empty)').first().waitFor();
				await page
					.locator('main h2')
					.nth(2)
					.evaluate((heading) => heading.scrollIntoView());
			},
			'history-check': async (page) => {
				await page.locator('#check ~ .now button').click();
				await page.locator('#check ~ [role=status]:not(:empty)').waitFor();
				await page.locator('#check').evaluate((heading) => heading.scrollIntoView());
			},
			'settings-known': async (page, where) => {
				await open(page, where, '/settings/', '.parts .soft');
				await give(page, await saved(page));
				await page.locator('dialog[open] .brings p').first().waitFor();
			},
			'settings-into': async (page, where) => {
				await addLearner(page, where);
				await open(page, where, '/settings/', '.parts .soft');
				await give(page, await copyOfAnother(page, where));
				await page.locator('dialog[open] fieldset').waitFor();
			},
			'settings-replace': async (page) => {
				await page.locator('dialog[open] input').first().check();
				await page.locator('dialog[open] .actions .quiet').click();
				await page.locator('dialog[open] .actions .danger').waitFor();
			},
			'settings-came': async (page) => {
				await page.locator('dialog[open] .actions .plain').click();
				await page.locator('dialog[open] .actions .go').click();
				await page.locator('.said:not(:empty)').waitFor();
				await page.locator('.said').evaluate((said) => said.scrollIntoView({ block: 'center' }));
			},
			'settings-refused': async (page) => {
				await give(page, 'a picture, no copy');
				await page.locator('.refused').waitFor();
				await page.locator('.refused').scrollIntoViewIfNeeded();
			}
		}
	},
	{
		past: 'studious',
		inTurn: true,
		states: {
			recovery: (page, where) => shut(page, where),
			'recovery-end': (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight)),
			'recovery-refused': async (page) => {
				await give(page, 'a picture, no copy');
				await page.locator('.refused').waitFor();
				await page.locator('.refused').scrollIntoViewIfNeeded();
			},
			'recovery-asks': async (page) => {
				await page.locator('main .danger').click();
				await page.locator('dialog[open]').waitFor();
			},
			'recovery-taken': async (page) => {
				await page.keyboard.press('Escape');
				await page.locator('main .way button').nth(1).click();
				await page.locator('.said p').first().waitFor();
				await page.locator('.said').scrollIntoViewIfNeeded();
			}
		}
	}
];

/**
 * Another camera for the next visit of a page.
 * @param {Page} page
 * @param {() => Promise<MediaStream>} camera
 */
async function lookThrough(page, camera) {
	const wanted = `Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: ${String(camera)} } })`;
	await page.addInitScript(wanted);
}

/** @type {Show} */
async function read(page, where) {
	await open(page, where, '/move/', 'main .quiet');
	await page.locator('main .quiet').click();
}

/** A setting changed, a deck put away, a fact thrown away. @type {Show} */
async function throwAway(page, where) {
	await open(page, where, '/settings/', '.parts .soft');
	await page.locator('input[name=text][value=large] + span').click();
	await page.locator('input[name=text][value=normal] + span').click();
	await open(page, where, '/correct/?note=zandar/law-4200-number', 'main .danger');
	await page.locator('main .danger').click();
	await page.locator('form').waitFor({ state: 'detached' });
	await open(page, where, '/deck/manyzdy-datalar/', '.about');
	await page.locator('.content button.plain').click();
	await page.locator('.content button.plain').waitFor({ state: 'detached' });
}

/** @type {Show} */
async function addLearner(page, where) {
	await open(page, where, '/profiles/', 'main .more');
	await page.locator('.dock .go').click();
	await page.locator('dialog[open] input').fill('Жанар');
	await page.locator('dialog[open] .go').click();
	await page.locator('[data-question]').waitFor();
}

/** A copy from another phone, of a learner whom nobody knows here. @param {Page} page @param {Where} where */
async function copyOfAnother(page, where) {
	const context = await page.context().browser()?.newContext();
	if (!context) throw new Error('The browser is gone');
	const other = await context.newPage();
	await open(other, where, '/study/', '.option');
	await other.locator('.option').first().click();
	await other.locator('.dock .go').last().click();
	await other.locator('.cite').waitFor({ state: 'detached' });
	await open(other, where, '/settings/', '.parts .soft');
	const copy = await saved(other);
	await context.close();
	return copy;
}

/** A copy as the app saves it. @param {Page} page */
async function saved(page) {
	const saving = page.waitForEvent('download');
	await page.locator('.parts > .go').click();
	const stream = await (await saving).createReadStream();
	const pieces = [];
	for await (const piece of stream) pieces.push(piece);
	return Buffer.concat(pieces).toString();
}

/** @param {Page} page @param {string} content */
async function give(page, content) {
	const file = { name: 'qaitala.txt', mimeType: 'text/plain', buffer: Buffer.from(content) };
	await page.locator('input[type=file]').setInputFiles(file);
}

/** From now on the database opens for nobody who asks for a version. @type {Show} */
async function shut(page, { address }) {
	await page.addInitScript(() => {
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (name, version) {
			if (name === 'qaitala' && version !== undefined)
				throw new DOMException('Internal error opening backing store', 'UnknownError');
			return open.call(this, name, version);
		};
	});
	await page.goto(address);
	await page.locator('.recovery h1').waitFor();
}
