import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { Lang } from '../../src/lib/core/shared/lang.ts';
import type { Learner } from './learner.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** For `test.use`: a colour on its way to another one is no state of a screen. */
export const STILL = { contextOptions: { reducedMotion: 'reduce' } } as const;

/** Looks at a state with axe, and for what does not fit into 320 pixels or at twice the size of text. */
export class Look {
	#learner: Learner;
	#lang: Lang;
	#seen = new Set<string>();

	private constructor(learner: Learner, lang: Lang) {
		this.#learner = learner;
		this.#lang = lang;
	}

	/** To be called before the learner opens a page; `lang` is the language every screen must be in. */
	static async begin(learner: Learner, lang: Lang): Promise<Look> {
		// Axe as an initial script is the browser's own and so no concern of the page's policy.
		await learner.page.addInitScript(axeSource);
		return new Look(learner, lang);
	}

	get seen(): string[] {
		return [...this.#seen].sort();
	}

	/** Looks at what is on the screen now; a state of the same name only once. */
	async at(state: string): Promise<void> {
		if (this.#seen.has(state)) return;
		this.#seen.add(state);
		const { page } = this.#learner;
		// What lies under the dock is scrolled to: at the end of the page nothing does.
		await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
		for (const theme of ['dark', 'light']) {
			await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
			expect.soft(await violations(page), `${state}, ${theme}`).toEqual([]);
		}
		await expect.soft(page.locator('html')).toHaveAttribute('lang', this.#lang);
		await page.setViewportSize({ width: 320, height: 640 });
		expect.soft(await overflowing(page), `${state} at 320 px`).toEqual([]);
		await setTextSize(page, 32);
		expect.soft(await overflowing(page), `${state} with text of 200 %`).toEqual([]);
		await setTextSize(page, 16);
		await page.setViewportSize({ width: 360, height: 740 });
	}
}

type AxeWindow = { axe: typeof axe };

/** What axe finds, in a line each. */
function violations(page: Page): Promise<string[]> {
	return page.evaluate(async (values) => {
		const { axe: checker } = globalThis as unknown as AxeWindow;
		const { violations: found } = await checker.run(document, {
			runOnly: { type: 'tag', values },
			rules: { 'target-size': { enabled: true } },
			resultTypes: ['violations']
		});
		return found.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)
		);
	}, tags);
}

/** The browser's own text size, in pixels: 16 unless a person has chosen another. */
async function setTextSize(page: Page, standard: number): Promise<void> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Page.setFontSizes', { fontSizes: { standard } });
	await expect(page.locator('html')).toHaveCSS('font-size', `${standard}px`);
	await cdp.detach();
}

/** What sticks out of the page to the side. */
function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map((element) => element.outerHTML.slice(0, 120));
	});
}
