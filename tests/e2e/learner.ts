import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Schedule } from '../../src/lib/core/scheduler/schedule.ts';
import type { AnyEntry, ReviewEntry } from '../../src/lib/core/scheduler/log-entry.ts';
import type { Session } from '../../src/lib/core/session/session.ts';
import type { Lang } from '../../src/lib/core/shared/lang.ts';
import { expect, test as base, visit } from './fixtures.ts';
import { NOW, pastAsCopy, type Past } from './past.ts';
import type { Site } from './site.ts';
import { WORDS, type Words } from './words.ts';

export { expect } from '@playwright/test';

export { WORDS };

type OpenSession = Exclude<Session, { phase: 'finished' }>;

/** A learner at a phone, on a fixed morning in Kazakhstan; time goes on only when `wait` says so. */
export class Learner {
	readonly page: Page;
	readonly site: Site;
	#context: BrowserContext;
	#now = NOW.at;

	constructor(page: Page, site: Site) {
		this.page = page;
		this.site = site;
		this.#context = page.context();
	}

	async wake(): Promise<void> {
		await this.#context.clock.setFixedTime(this.#now);
	}

	/** Lets time pass, for open tabs too. */
	async wait(millis: number): Promise<void> {
		this.#now += millis;
		await this.#context.clock.setFixedTime(this.#now);
	}

	/** Opens a page of the app, given without a slash at its beginning. */
	async visit(path = ''): Promise<void> {
		await visit(this.page, this.site.address(path));
	}

	/** The same learner in another tab. */
	async otherTab(): Promise<Learner> {
		return new Learner(await this.#context.newPage(), this.site);
	}

	/** Takes over a past as a learner would with a new phone: by restoring a copy. */
	async remember(past: Past): Promise<void> {
		await this.visit('settings/');
		await this.choose('past.txt', await pastAsCopy(past));
		await this.page.locator('dialog[open] .actions button').first().click();
		await expect(this.page.locator('.said')).not.toBeEmpty();
		await expect(this.page.locator('dialog[open]')).toHaveCount(0);
		// The settings of the copy are shown a moment after its answers are there.
		const { lang } = past.preferences ?? {};
		if (typeof lang === 'string')
			await expect(this.page.locator('html')).toHaveAttribute('lang', lang);
	}

	/** Chooses a file to restore from. */
	async choose(name: string, content: string): Promise<void> {
		const buffer = Buffer.from(content);
		await this.page
			.locator('input[type=file]')
			.setInputFiles({ name, mimeType: 'text/plain', buffer });
	}

	/** Opens a session and waits for its first question. */
	async study(query = ''): Promise<void> {
		await this.visit(`study/${query}`);
		await expect(this.question).toBeVisible();
	}

	get question(): Locator {
		return this.page.locator('[data-question]');
	}

	button(name: string): Locator {
		return this.page.getByRole('button', { name });
	}

	/** The language of the interface as the page says it. */
	async words(): Promise<Words> {
		const lang = await this.page.locator('html').getAttribute('lang');
		return WORDS[lang as Lang];
	}

	/** The open session; throws if there is none. */
	async session(): Promise<OpenSession> {
		const session = await this.keptSession();
		if (!session) throw new Error('No session is kept');
		return session;
	}

	/** The session as the app keeps it for a reload; null before the first and after the last question. */
	async keptSession(): Promise<OpenSession | null> {
		const text = await this.page.evaluate(() => {
			// What waits to be kept is kept when the page goes away.
			dispatchEvent(new Event('pagehide'));
			const key = Object.keys(localStorage).find((name) => name.startsWith('qaitala/session/'));
			return key === undefined ? null : localStorage.getItem(key);
		});
		if (text === null) return null;
		// The app wrote it a moment ago.
		return JSON.parse(text.slice(text.indexOf('\n')));
	}

	/** What the log on the disk holds, in its order. */
	async log(): Promise<AnyEntry[]> {
		const rows = await this.#rows<{ entry: AnyEntry }>('log');
		return rows.map(({ entry }) => entry).sort((a, b) => a.order - b.order);
	}

	/** The answers that were given in this browser, in order, as far as a test looks at them. */
	async answers(): Promise<Pick<ReviewEntry, 'card' | 'form' | 'lang' | 'rating'>[]> {
		const log = await this.log();
		return log
			.filter((entry): entry is ReviewEntry => entry.kind === 'review' && entry.at >= NOW.at)
			.map(({ card, form, lang, rating }) => ({ card, form, lang, rating }));
	}

	async schedules(): Promise<Schedule[]> {
		const rows = await this.#rows<{ schedule: Schedule }>('schedules');
		return rows.map(({ schedule }) => schedule);
	}

	/** What is set, by keys. */
	async settings(): Promise<Record<string, unknown>> {
		const rows = await this.#rows<{ key: string; value: unknown }>('registers');
		return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
	}

	/** What the app keeps on this device only, by its name; undefined if it keeps nothing. */
	async kept(name: string): Promise<unknown> {
		const rows = await this.#rows<{ key: string; value: unknown }>('meta');
		return rows.find(({ key }) => key.startsWith('kept/') && key.endsWith(`/${name}`))?.value;
	}

	/** All rows of a table, past the app. */
	#rows<Row>(table: string): Promise<Row[]> {
		return this.page.evaluate(
			(name) =>
				new Promise<Row[]>((resolve, reject) => {
					const opening = indexedDB.open('qaitala');
					opening.addEventListener('error', () => reject(opening.error as DOMException));
					opening.addEventListener('success', () => {
						const db = opening.result;
						const reading = db.transaction(name).objectStore(name).getAll();
						reading.addEventListener('error', () => reject(reading.error as DOMException));
						reading.addEventListener('success', () => {
							db.close();
							resolve(reading.result);
						});
					});
				}),
			table
		);
	}
}

/** The test of a screen: a phone in Kazakhstan with a learner at it. */
export const test = base.extend<{ learner: Learner }>({
	timezoneId: 'Asia/Qyzylorda',
	// These tests look at the screens; what the worker does is tested beside them, and keeps two cores busy.
	serviceWorkers: 'block',
	learner: async ({ page, site }, use) => {
		const learner = new Learner(page, site);
		await learner.wake();
		await use(learner);
	}
});
