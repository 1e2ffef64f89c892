import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../src/lib/core/shared/random.ts';
import { expect, test } from '../e2e/fixtures.ts';
import type { Site } from '../e2e/site.ts';
import { onEmptyPage } from './empty-page.ts';
import { isFull, noteOutcome } from './fault.ts';
import { kill, openKillable } from './killable-browser.ts';
import { installOld, readShape, type OldDatabase } from './old-database.ts';

const kills = isFull ? 30 : 3;
const fixtures = join(import.meta.dirname, '../fixtures');
const read = (version: number) =>
	JSON.parse(
		readFileSync(join(fixtures, `database-${version}.json`), 'utf8')
	) as unknown as OldDatabase;
const old = read(1);
const tablesOf = ({ stores }: OldDatabase) => Object.keys(stores).sort();

test(`[3] a database is of the old version or of the new one, whole, when the browser is killed ${kills} times at its upgrade`, async ({
	site
}) => {
	test.setTimeout(60_000 + kills * 30_000);
	const random = seededRandom('upgrade');
	let lost = 0;
	for (let life = 0; life < kills; life++) {
		const profile = join(tmpdir(), `qaitala-upgraded-${randomUUID()}`);
		try {
			await dieUpgrading(profile, site, random() * (life % 2 === 0 ? 20 : 400));
			lost += await lookAgain(profile, site);
		} finally {
			rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
		}
	}
	const acknowledged = kills * (old.tables['log']?.length ?? 0);
	noteOutcome({ tries: kills, acknowledged, lost, recovered: kills });
	expect(lost).toBe(0);
});

/** Opens the app on an old database and kills the browser so long after the upgrade has begun. */
async function dieUpgrading(profile: string, site: Site, after: number): Promise<void> {
	const browser = await openKillable(profile);
	const page = (await browser.pages())[0] ?? (await browser.newPage());
	await onEmptyPage(page, site, 'leveldb', () => page.evaluate(installOld, old));
	const upgrading = new Promise<void>((resolve) => {
		void page.exposeFunction('upgrading', resolve);
	});
	await page.evaluateOnNewDocument(tellOfUpgrade);
	void page.goto(site.address()).catch(() => {});
	await upgrading;
	await wait(after);
	await kill(browser);
}

/** How many entries of the log are gone, before the app sees the database again or after. */
async function lookAgain(profile: string, site: Site): Promise<number> {
	const browser = await openKillable(profile);
	try {
		const page = (await browser.pages())[0] ?? (await browser.newPage());
		const before = await onEmptyPage(page, site, 'leveldb', () => page.evaluate(readShape));
		expect([old.version * 10, 20]).toContain(before.version);
		const whole = before.version === old.version * 10 ? old : read(2);
		expect(before.tables).toEqual(tablesOf(whole));
		await page.goto(site.address());
		await page.waitForSelector('html[data-ready] .facts:not(.expected) .hero');
		const after = await page.evaluate(readShape);
		expect(after.tables).toEqual(expect.arrayContaining(tablesOf(read(2))));
		return missing(before.log) + missing(after.log);
	} finally {
		await kill(browser);
	}
}

function missing(log: readonly unknown[]): number {
	const present = new Set(log.map((row) => JSON.stringify(row)));
	return (old.tables['log'] ?? []).filter((row) => !present.has(JSON.stringify(row))).length;
}

/** Runs in the page, before the app. */
function tellOfUpgrade(): void {
	const { upgrading } = globalThis as unknown as { upgrading: () => Promise<void> };
	const { open } = IDBFactory.prototype;
	IDBFactory.prototype.open = function (...given) {
		const opening = open.apply(this, given);
		opening.addEventListener('upgradeneeded', () => void upgrading());
		return opening;
	};
}
