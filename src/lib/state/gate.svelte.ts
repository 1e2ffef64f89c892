import type { Lang } from '../core/shared/lang.ts';
import { isSameName } from '../core/shared/learner-name.ts';
import type { LockSymbol } from '../core/shared/lock.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import type { NumberedProfile } from '../storage/index.ts';
import { Copies } from './copies.svelte.ts';
import { isElsewhereExpected } from './expected-elsewhere.ts';
import type { Ready } from './ready.ts';
import { beginAs, goAs } from './switch-learner.ts';
import { isUnlocked, markUnlocked } from './unlocked.ts';

/** What stands before every screen. */
export type Gate = Lock | WhoElse;

/** Where it is shown. */
export type Gateway = { gate: Gate | null };

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
	#stayed: () => void;

	constructor(
		ready: Ready,
		own: NumberedProfile | null,
		other: NumberedProfile,
		stayed: () => void
	) {
		this.#ready = ready;
		this.#stayed = stayed;
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
		if (!chosen.saved || !chosen.value) return false;
		this.#stayed();
		return true;
	}
}

/** Resolves when the lock of this page's learner is open; shows it unless this tab has opened it already. */
export async function openLock(ready: Ready, gateway: Gateway): Promise<void> {
	const here = await ready.storage.profiles();
	const learner = here.find(({ id }) => id === ready.profile);
	if (!learner?.lock || isUnlocked(learner)) return;
	await new Promise<void>((opened) => {
		gateway.gate = new Lock(ready, here, opened);
	});
	gateway.gate = null;
}

/** Asks who goes on in this page if somebody else was chosen elsewhere; takes the question back if not. */
export async function askWhoElse(ready: Ready, gateway: Gateway): Promise<void> {
	if (isElsewhereExpected()) return;
	const { storage, profile } = ready;
	const current = await storage.currentProfile();
	const own = (await storage.profiles()).find(({ id }) => id === profile) ?? null;
	const isOther = current !== null && current.id !== profile;
	const stayed = () => {
		gateway.gate = null;
	};
	gateway.gate = isOther ? new WhoElse(ready, own, current, stayed) : null;
}
