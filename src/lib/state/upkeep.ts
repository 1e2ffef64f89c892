import { DAY, type Millis } from '../core/shared/time.ts';
import { ClockSeen } from './clock-seen.svelte.ts';
import { now } from './clock.ts';
import { CopyDue } from './copy-due.svelte.ts';
import { whenIdle } from './when-idle.ts';
import type { UpkeepHost } from './upkeep-host.ts';

/** A visit begins with studying: what reads much waits so long, in milliseconds. */
const AFTER = 8000;

/** What is looked at and done now and then, when nobody waits for anything. */
export class Upkeep {
	#app: UpkeepHost;
	readonly clock: ClockSeen;
	readonly copy: CopyDue;

	constructor(app: UpkeepHost) {
		this.#app = app;
		this.clock = new ClockSeen(app);
		this.copy = new CopyDue(app);
	}

	/** Whether a calm screen has something to say of it. */
	get hasNews(): boolean {
		return this.copy.due || this.clock.news !== null;
	}

	/** To be called when the page is seen again. */
	async look(): Promise<void> {
		await unlessHindered(this.clock.look());
		await unlessHindered(this.copy.look());
	}

	/** The trash, what an upgrade has left, the daily copy inside, the weekly check of the data. */
	async tidy(): Promise<void> {
		await whenIdle();
		const { storage, profile } = await this.#app.ready;
		// What the database refuses here is tried again at the next visit; an answer will say that it refuses.
		await storage.emptyTrash(now());
		await storage.purgeProfiles(now().at);
		await storage.adoptBefore();
		const { atDesk } = await import('./copies-desk.ts');
		await atDesk((desk) => desk.daily(profile, now()));
		if (isCheckDue((await storage.lastCheck())?.at ?? null, now().at))
			await atDesk((desk) => desk.check(profile, now()));
	}
}

/** Looks at once, and tidies later; gives what the screens must know of it. */
export async function keepUp(app: UpkeepHost): Promise<Upkeep> {
	const upkeep = new Upkeep(app);
	await upkeep.look();
	setTimeout(() => void unlessHindered(upkeep.tidy()), AFTER);
	return upkeep;
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
