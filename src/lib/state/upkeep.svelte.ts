import { DAY, type Millis } from '../core/shared/time.ts';
import { ClockSeen } from './clock-seen.svelte.ts';
import { now } from './clock.ts';
import { CopyDue } from './copy-due.svelte.ts';
import { whenIdle } from './when-idle.ts';
import type { Desk } from '../storage/copies/desk.ts';
import type { Saved } from '../storage/index.ts';
import { StorageRefused } from '../storage/refusal.ts';
import type { UpkeepHost } from './upkeep-host.ts';

/** A visit begins with studying: what reads much waits so long, in milliseconds. */
const AFTER = 8000;

/** What is looked at and done now and then, when nobody waits for anything. */
export class Upkeep {
	#app: UpkeepHost;
	readonly clock: ClockSeen;
	readonly copy: CopyDue;
	#unreadable = $state(false);

	constructor(app: UpkeepHost) {
		this.#app = app;
		this.clock = new ClockSeen(app);
		this.copy = new CopyDue(app);
	}

	/** Whether a calm screen has something to say of it. */
	get hasNews(): boolean {
		return this.copy.due || this.clock.news !== null || this.unreadable;
	}

	/** Something in the database cannot be read, though it opens: no screen has needed it yet. */
	get unreadable(): boolean {
		return this.#unreadable;
	}

	/** Puts the ways on from damaged data in the place of every screen. */
	rescue(): void {
		this.#app.heed({ saved: false, reason: 'broken' });
	}

	/** To be called when the page is seen again. */
	async look(): Promise<void> {
		await unlessHindered(this.clock.look());
		await unlessHindered(this.copy.look());
	}

	/** The daily copy inside, the weekly check, days corrected in haste, the trash, what an upgrade has left. */
	async tidy(): Promise<void> {
		await whenIdle();
		const { storage, profile } = await this.#app.ready;
		await this.#readAll((desk) => desk.daily(profile, now()));
		if (isCheckDue((await storage.lastCheck())?.at ?? null, now().at))
			await this.#readAll((desk) => desk.check(profile, now()));
		// What the database refuses here is tried again at the next visit; an answer will say that it refuses.
		await storage.withdrawCorrections(profile, now());
		await storage.settleRemoved(now());
		await storage.emptyTrash(now());
		await storage.purgeProfiles(now().at);
		await storage.adoptBefore();
	}

	/** Does what reads much: a database that refuses that twice, and answers all the while, is damaged. */
	async #readAll(work: (desk: Desk) => Promise<Saved<unknown>>): Promise<void> {
		if (await isLost(work)) this.#unreadable ||= await isLost(work);
	}
}

/** Looks at once, and tidies later; gives what the screens must know of it. */
export async function keepUp(app: UpkeepHost): Promise<Upkeep> {
	const upkeep = new Upkeep(app);
	await upkeep.look();
	setTimeout(() => void unlessHindered(upkeep.tidy()), AFTER);
	return upkeep;
}

/** Whether the database died of it. That there is no room is said at an answer, and is no damage. */
async function isLost(work: (desk: Desk) => Promise<Saved<unknown>>): Promise<boolean> {
	const { atDesk } = await import('./copies-desk.ts');
	try {
		const done = await atDesk(work);
		return !done.saved && done.reason === 'lost';
	} catch (error) {
		if (error instanceof StorageRefused) return error.reason === 'lost';
		throw error;
	}
}

/** Whether a week has passed since the data were checked; a check from the future was made under a wrong clock. */
export function isCheckDue(last: Millis | null, at: Millis): boolean {
	return last === null || at - last >= 7 * DAY || last > at + DAY;
}

/**
 * Nobody has asked for it: what the database refuses here it will refuse to the learner too, and that is then said; what
 * cannot be fetched now is done at another visit.
 */
async function unlessHindered(work: Promise<void>): Promise<void> {
	try {
		await work;
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		// All browsers name the import, each in its own words.
		const isUnfetched = error instanceof TypeError && /import/i.test(error.message);
		if (!isUnfetched && error.name !== 'StorageRefused') throw error;
	}
}
