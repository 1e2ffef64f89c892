import type { Lang } from '../core/shared/lang.ts';
import { isSameName } from '../core/shared/learner-name.ts';
import type { LockSymbol } from '../core/shared/lock.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import type { NumberedProfile } from '../storage/index.ts';
import { Copies } from './copies.svelte.ts';
import type { Ready } from './ready.ts';
import { beginAs, goAs } from './switch-learner.ts';
import { isUnlocked, markUnlocked } from './unlocked.ts';

/** What stands before every screen. */
export type Gate = Lock | WhoElse;

/** The lock of the learner of this page. Nothing is shown of the progress before it is open. */
export class Lock {
	readonly kind = 'lock';
	readonly learner: NumberedProfile;
	/** The other learners of this device. */
	readonly others: readonly NumberedProfile[];
	readonly copies: Copies;
	#ready: Ready;
	#opened: () => void;
	#busy = false;

	constructor(ready: Ready, here: readonly NumberedProfile[], opened: () => void) {
		const learner = here.find(({ id }) => id === ready.profile);
		if (!learner) throw new Error(`No profile ${ready.profile}`);
		this.learner = learner;
		this.others = here.filter((each) => each !== learner);
		this.#ready = ready;
		this.#opened = opened;
		const nothing = async () => {};
		this.copies = new Copies({ ready: Promise.resolve(ready), copied: nothing, restored: nothing });
	}

	/** Opens if these are the symbols; gives whether they are. */
	async open(symbols: readonly LockSymbol[]): Promise<boolean> {
		if (!(await this.#ready.storage.opensLock(this.learner.id, symbols))) return false;
		markUnlocked(this.learner);
		this.#opened();
		return true;
	}

	/** Takes the lock off if the name is the learner's, as it is shown; null if that could not be saved. */
	async takeOff(typed: string, shown: string): Promise<boolean | null> {
		if (!isSameName(typed, shown)) return false;
		const saved = await this.#ready.storage.setLock(this.learner.id, null);
		if (!saved.saved) return null;
		this.#opened();
		return true;
	}

	/** Goes on as another learner; false if that could not be. */
	goAs(learner: ProfileId): Promise<boolean> {
		return this.#once(() => goAs(this.#ready, learner));
	}

	/** Makes a new learner; false if that could not be saved. */
	beginAs(name: string, lang: Lang): Promise<boolean> {
		return this.#once(() => beginAs(this.#ready, name, lang));
	}

	/** A second tap of a double tap makes no second learner. */
	async #once(leave: () => Promise<boolean>): Promise<boolean> {
		if (this.#busy) return true;
		this.#busy = true;
		this.#busy = await leave();
		return this.#busy;
	}
}

/** Asked in a page whose learner is not the one who was chosen last on this device. */
export class WhoElse {
	readonly kind = 'who';
	/** Of this page; null if in the trash. */
	readonly own: NumberedProfile | null;
	/** Who was chosen elsewhere. */
	readonly other: NumberedProfile;
	#ready: Ready;

	constructor(ready: Ready, own: NumberedProfile | null, other: NumberedProfile) {
		this.#ready = ready;
		this.own = own;
		this.other = other;
	}

	/** Goes on as the other one. */
	follow(): Promise<boolean> {
		return goAs(this.#ready, this.other.id);
	}

	/** Goes on as the learner of this page, also at the next start; false if that could not be saved. */
	async stay(): Promise<boolean> {
		const chosen = await this.#ready.storage.chooseProfile(this.#ready.profile);
		return chosen.saved && chosen.value !== null;
	}
}

/** Resolves when the lock of this page's learner is open; shows it unless this tab has opened it already. */
export async function openLock(ready: Ready, show: (lock: Lock | null) => void): Promise<void> {
	const here = await ready.storage.profiles();
	const learner = here.find(({ id }) => id === ready.profile);
	if (!learner?.lock || isUnlocked(learner)) return;
	await new Promise<void>((opened) => {
		show(new Lock(ready, here, opened));
	});
	show(null);
}

/** The question who goes on here; null if nobody else was chosen. */
export async function whoElse(ready: Ready): Promise<WhoElse | null> {
	const { storage, profile } = ready;
	const current = await storage.currentProfile();
	if (!current || current.id === profile) return null;
	const own = (await storage.profiles()).find(({ id }) => id === profile) ?? null;
	return new WhoElse(ready, own, current);
}
