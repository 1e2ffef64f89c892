import { studyDay, type StudyDay } from '../core/shared/time.ts';
import { now } from './clock.ts';
import {
	isDue,
	neverAgain,
	offersNever,
	putOff,
	readReminder,
	remindLater,
	type Reminder
} from './copy-reminder.ts';
import type { UpkeepHost } from './upkeep-host.ts';

const NAME = 'copy-reminder';

/** Whether a copy outside is due, and what the learner says to that. */
export class CopyDue {
	#app: UpkeepHost;
	#reminder = $state.raw<Reminder | null>(null);
	#due = $state(false);
	#lastCopy = $state.raw<StudyDay | null>(null);

	constructor(app: UpkeepHost) {
		this.#app = app;
	}

	get due(): boolean {
		return this.#due;
	}
	/** The study day of the last copy; null if none was ever saved. */
	get lastCopy(): StudyDay | null {
		return this.#lastCopy;
	}
	get today(): StudyDay {
		return studyDay(now());
	}
	/** Whether "never again" is offered by now. */
	get offersNever(): boolean {
		return this.#reminder !== null && offersNever(this.#reminder);
	}

	/** Looks whether it is due; the first time, the days begin to count. */
	async look(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const { lastCopy, sinceCopy } = await storage.copyState(profile);
		const { today } = this;
		const kept = readReminder(await storage.kept(profile, NAME), today);
		const { offset } = now();
		this.#lastCopy = lastCopy === null ? null : studyDay({ at: lastCopy, offset });
		if (kept) this.#reminder = kept;
		else if (sinceCopy > 0) await this.#keep(remindLater(today, Math.random));
		const copied = { last: this.#lastCopy, since: sinceCopy };
		this.#due = this.#reminder !== null && isDue(this.#reminder, today, copied);
	}

	async later(): Promise<void> {
		if (this.#reminder) await this.#keep(putOff(this.#reminder, this.today, Math.random));
		this.#due = false;
	}

	/** To be called when the warning was read. */
	async never(): Promise<void> {
		if (this.#reminder) await this.#keep(neverAgain(this.#reminder));
		this.#due = false;
	}

	/** Saves a copy; the days begin to count anew. */
	async save(): Promise<void> {
		await this.#app.saveCopy();
		const { storage, profile } = await this.#app.ready;
		const { sinceCopy } = await storage.copyState(profile);
		if (sinceCopy > 0) return;
		await this.#keep(remindLater(this.today, Math.random));
		this.#due = false;
	}

	async #keep(reminder: Reminder): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		if (this.#app.heed(await storage.keep(profile, NAME, reminder))) this.#reminder = reminder;
	}
}
