import { bucketDay } from '../../../src/lib/core/scheduler/due.ts';
import { foldLog } from '../../../src/lib/core/scheduler/fold.ts';
import type { AnyEntry } from '../../../src/lib/core/scheduler/log-entry.ts';
import type { Schedule } from '../../../src/lib/core/scheduler/schedule.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/scheduler/settings.ts';

type LogRow = { id: string; card: string; entry: AnyEntry };
type Count = { introduced: number; firm: number; heldBack: number; wrong: number };

/** Everything in the database that tells of progress, as plain JSON. */
export type Stored = {
	log: LogRow[];
	schedules: { card: string; deck: string; schedule: Schedule }[];
	dueBuckets: { deck: string; day: number; cards: number }[];
	tallies: (Count & { deck: string })[];
	registers: { key: string; value: unknown }[];
	notes: { cards: string[] }[];
};

/** A page of Playwright or of Puppeteer. */
export type Evaluates = { evaluate(read: () => Promise<unknown>): Promise<unknown> };

/** Reads the database past the app, without making one where there is none. */
export async function readStored(page: Evaluates): Promise<Stored> {
	// What it gives is what is written below.
	return (await page.evaluate(readTables)) as Stored;
}

/** Everything that does not hold: holes in the log, schedules that are not the fold of it, counts that are no recount. */
export function problemsOf(stored: Stored): string[] {
	const entries = stored.log.map((row) => row.entry);
	const folded = plain([...foldLog(entries, settingsOf(stored)).values()]);
	return [
		...holesIn(stored.log),
		...differences('schedule', byCard(folded), storedSchedules(stored)),
		...differences('bucket', bucketsOf(folded, stored), storedBuckets(stored)),
		...differences('tally', talliesOf(folded, stored), storedTallies(stored))
	];
}

/** What of `before` is not there any more as it was, and how `acknowledged` answers since then are not all there. */
export function lossesOf(before: Stored, after: Stored, acknowledged: number): string[] {
	const present = new Map(after.log.map((row) => [row.id, JSON.stringify(row)]));
	const changed = before.log.filter((row) => present.get(row.id) !== JSON.stringify(row));
	const added = after.log.length - before.log.length;
	const losses = changed.map(({ id }) => `entry ${id} is lost or changed`);
	if (added < acknowledged) {
		losses.push(`${acknowledged} answers were acknowledged, ${added} are in the log`);
	}
	// One more may have been on its way.
	if (added > acknowledged + 1) {
		losses.push(`${acknowledged} answers were acknowledged, but ${added} are in the log`);
	}
	return losses;
}

/** Each device numbers its entries from 1 without a gap. */
function holesIn(log: readonly LogRow[]): string[] {
	const numbers = new Map<string, number[]>();
	for (const { id } of log) {
		const [device = '', seq] = id.split(':');
		const given = numbers.get(device);
		if (given) given.push(Number(seq));
		else numbers.set(device, [Number(seq)]);
	}
	return [...numbers.values()].flatMap((given) =>
		given
			.sort((a, b) => a - b)
			.flatMap((seq, i) => (seq === i + 1 ? [] : [`hole before entry ${seq}`]))
			.slice(0, 1)
	);
}

function settingsOf({ registers }: Stored) {
	const chosen = registers
		.filter(({ key }) => key.startsWith('scheduler/'))
		.map(({ key, value }) => [key.slice('scheduler/'.length), value]);
	return { ...DEFAULT_SETTINGS, ...Object.fromEntries(chosen) };
}

function byCard(schedules: readonly Schedule[]): Map<string, unknown> {
	return new Map(schedules.map((schedule) => [schedule.card, schedule]));
}

function storedSchedules({ schedules }: Stored): Map<string, unknown> {
	return new Map(schedules.map(({ card, schedule }) => [card, schedule]));
}

/** Of cards that a deck asks; the others are counted nowhere. */
function asked(folded: readonly Schedule[], { notes }: Stored): Schedule[] {
	const cards = new Set(notes.flatMap((note) => note.cards));
	return folded.filter(({ card }) => cards.has(card));
}

function bucketsOf(folded: readonly Schedule[], stored: Stored): Map<string, unknown> {
	const buckets = new Map<string, number>();
	for (const schedule of asked(folded, stored)) {
		const day = bucketDay(schedule);
		const key = `${schedule.deck} ${day}`;
		if (day !== null) buckets.set(key, (buckets.get(key) ?? 0) + 1);
	}
	return buckets;
}

function storedBuckets({ dueBuckets }: Stored): Map<string, unknown> {
	return new Map(dueBuckets.map(({ deck, day, cards }) => [`${deck} ${day}`, cards]));
}

/** Stability in days from which a card is held firmly. */
const FIRM_DAYS = 21;

function talliesOf(folded: readonly Schedule[], stored: Stored): Map<string, unknown> {
	const tallies = new Map<string, Count>(
		stored.tallies.map(({ deck }) => [deck, { introduced: 0, firm: 0, heldBack: 0, wrong: 0 }])
	);
	for (const { deck, memory, suspended, wrongInPractice } of asked(folded, stored)) {
		const tally = tallies.get(deck) ?? { introduced: 0, firm: 0, heldBack: 0, wrong: 0 };
		if (memory) tally.introduced += 1;
		if (memory && memory.stability >= FIRM_DAYS) tally.firm += 1;
		if (!memory && suspended) tally.heldBack += 1;
		if (!memory && !suspended && wrongInPractice) tally.wrong += 1;
		tallies.set(deck, tally);
	}
	return tallies;
}

function storedTallies({ tallies }: Stored): Map<string, unknown> {
	return new Map(
		tallies.map(({ deck, introduced, firm, heldBack, wrong }) => [
			deck,
			{ introduced, firm, heldBack, wrong }
		])
	);
}

function differences(
	what: string,
	expected: ReadonlyMap<string, unknown>,
	found: ReadonlyMap<string, unknown>
): string[] {
	const keys = new Set([...expected.keys(), ...found.keys()]);
	return [...keys]
		.filter((key) => sorted(expected.get(key)) !== sorted(found.get(key)))
		.map((key) => `${what} ${key}: ${sorted(found.get(key))} and not ${sorted(expected.get(key))}`);
}

/** JSON that does not depend on the order in which keys were written. */
function sorted(value: unknown): string | undefined {
	return JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}

/** As the browser hands it over. */
function plain<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}

/** Runs in the page. */
async function readTables(): Promise<unknown> {
	const names = ['log', 'schedules', 'dueBuckets', 'tallies', 'registers', 'notes'];
	const tables: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, []]));
	const databases = await indexedDB.databases();
	if (!databases.some(({ name }) => name === 'qaitala')) return tables;
	const wait = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.addEventListener('success', () => resolve(request.result));
			request.addEventListener('error', () => reject(request.error ?? new Error('No answer')));
		});
	const db = await wait(indexedDB.open('qaitala'));
	try {
		// A browser that was killed on its first visit may have left a database without tables.
		const present = names.filter((name) => db.objectStoreNames.contains(name));
		if (present.length === 0) return tables;
		const transaction = db.transaction(present);
		for (const name of present) tables[name] = await wait(transaction.objectStore(name).getAll());
		return tables;
	} finally {
		db.close();
	}
}
