import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { CopyDue } from './copy-due.svelte.ts';
import { whenIdle } from './when-idle.ts';

/** A visit begins with studying: what reads much waits so long, in milliseconds. */
const AFTER = 8000;

/**
 * What is to be done now and then, when nobody waits for anything: the reminder to save a copy outside, the trash, the
 * daily copy inside. Gives what the screens must know of it at once.
 */
export async function keepUp(app: App): Promise<CopyDue> {
	const due = new CopyDue(app);
	await unlessRefused(due.look());
	setTimeout(() => void unlessRefused(tidy(app)), AFTER);
	return due;
}

/** Nobody has asked for it: what the database refuses here it will refuse to the learner too, and that is then said. */
async function unlessRefused(work: Promise<void>): Promise<void> {
	try {
		await work;
	} catch (error) {
		if (!(error instanceof Error && error.name === 'StorageRefused')) throw error;
	}
}

async function tidy(app: App): Promise<void> {
	await whenIdle();
	const { storage, profile } = await app.ready;
	// What the database refuses here is tried again at the next visit; an answer will say that it refuses.
	await storage.emptyTrash(now());
	await storage.keepDaily(profile, now());
}
