import lighthouse from 'lighthouse';
import { launch } from 'puppeteer-core';
import { chromiumArguments, installedChromium } from '../../src/tools/find-browser.mjs';
import { expect, test } from './fixtures.ts';

const categories = ['accessibility', 'best-practices'];

for (const link of ['', 'study/', 'settings/']) {
	test(`Lighthouse finds nothing against /${link}`, async ({ site }) => {
		test.setTimeout(120_000);
		const executablePath = installedChromium();
		if (executablePath === undefined) throw new Error('There is no Chromium here');
		const browser = await launch({ executablePath, args: chromiumArguments() });
		try {
			const result = await lighthouse(site.address(link), {
				port: Number(new URL(browser.wsEndpoint()).port),
				onlyCategories: categories,
				logLevel: 'error'
			});
			const { categories: found = {}, audits = {} } = result?.lhr ?? {};
			const failed = Object.values(audits)
				.filter(({ score }) => score !== null && score < 1)
				.map(({ id, title }) => `${id}: ${title}`);
			const scores = Object.values(found).map(({ id, score }) => `${id} ${(score ?? 0) * 100}`);
			expect(scores, failed.join('\n')).toEqual(categories.map((id) => `${id} 100`));
		} finally {
			await browser.close();
		}
	});
}
