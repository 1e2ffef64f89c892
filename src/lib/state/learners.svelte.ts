import { cleanName } from '../core/shared/learner-name.ts';
import type { LockSymbol } from '../core/shared/lock.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import { studyDay, type StudyDay } from '../core/shared/time.ts';
import type { LearnerRow } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { Copies } from './copies.svelte.ts';
import { beginAs, goAs, leaveFor } from './switch-learner.ts';
import { markUnlocked } from './unlocked.ts';

/** A learner of this device as the list shows them. */
export type Learner = Pick<LearnerRow, 'id' | 'name' | 'number' | 'lastDay' | 'toDo'> & {
	/** Whose page this is. */
	readonly isMe: boolean;
	readonly isLocked: boolean;
};

/** A learner in the trash, and the day on which they go for good. */
export type ThrownLearner = Pick<LearnerRow, 'id' | 'name' | 'number'> & {
	readonly until: StudyDay;
};

/** What was done last, and to whom. */
export type Said = {
	readonly what: 'renamed' | 'locked' | 'unlocked' | 'removed' | 'restored';
	readonly learner: Pick<LearnerRow, 'name' | 'number'>;
};

/** The learners of this device, and all that can be done with them. */
export class Learners {
	#app: App;
	#here = $state.raw<readonly Learner[] | null>(null);
	#thrown = $state.raw<readonly ThrownLearner[]>([]);
	#today = $state<StudyDay>(0);
	#said = $state.raw<Said | null>(null);
	#busy = $state(false);

	constructor(app: App) {
		this.#app = app;
	}

	/** In the order in which they came; null until it is known. */
	get here(): readonly Learner[] | null {
		return this.#here;
	}
	get thrown(): readonly ThrownLearner[] {
		return this.#thrown;
	}
	get today(): StudyDay {
		return this.#today;
	}
	get said(): Said | null {
		return this.#said;
	}
	get busy(): boolean {
		return this.#busy;
	}

	/** Reads now and after every change; gives the function that stops it. */
	watch(): () => void {
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	/** Makes a new learner, without a name if it is empty, and begins to study as that one. */
	begin(name: string): Promise<void> {
		return this.#alone(async () => {
			await beginAs(await this.#app.ready, name, this.#app.i18n.lang);
		});
	}

	/** Goes on as another learner. */
	choose(learner: ProfileId): Promise<void> {
		return this.#alone(async () => {
			await goAs(await this.#app.ready, learner);
		});
	}

	rename(learner: Learner, typed: string): Promise<void> {
		return this.#alone(async () => {
			const { storage } = await this.#app.ready;
			const name = cleanName(typed);
			const saved = await storage.renameProfile(learner.id, name, now().at);
			if (this.#app.heed(saved))
				this.#said = { what: 'renamed', learner: { name, number: learner.number } };
		});
	}

	/** Sets a lock; null takes it off. */
	lock(learner: Learner, symbols: readonly LockSymbol[] | null): Promise<void> {
		return this.#alone(async () => {
			const { storage } = await this.#app.ready;
			if (!this.#app.heed(await storage.setLock(learner.id, symbols))) return;
			this.#said = { what: symbols ? 'locked' : 'unlocked', learner };
			const row = (await storage.profiles()).find(({ id }) => id === learner.id);
			// Whoever has just set it need not prove it to this tab.
			if (learner.isMe && row?.lock) markUnlocked(row);
		});
	}

	/** Puts a learner into the trash. If that is whose page this is, it is left for one of whoever is next. */
	remove(learner: Learner): Promise<void> {
		return this.#alone(async () => {
			const { storage } = await this.#app.ready;
			const removed = await storage.removeProfile(learner.id, now().at);
			if (!this.#app.heed(removed) || !removed.saved) return;
			if (learner.isMe) await leaveFor({ storage, profile: removed.value }, '/profiles/');
			else this.#said = { what: 'removed', learner };
		});
	}

	restore(learner: ThrownLearner): Promise<void> {
		return this.#alone(async () => {
			const { storage } = await this.#app.ready;
			if (this.#app.heed(await storage.restoreProfile(learner.id)))
				this.#said = { what: 'restored', learner };
		});
	}

	/** Saving a copy of one learner's progress, whoever that is. */
	copiesOf(learner: ProfileId): Copies {
		const ready = this.#app.ready.then(({ storage }) => ({ storage, profile: learner }));
		const nothing = async () => {};
		return new Copies({ ready, copied: nothing, restored: nothing });
	}

	async #read(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const rows = await storage.learners(now());
		this.#today = studyDay(now());
		this.#here = rows
			.filter(({ until }) => until === undefined)
			.map(({ lock, ...row }) => ({
				...row,
				isMe: row.id === profile,
				isLocked: lock !== undefined
			}));
		this.#app.several = this.#here.length > 1;
		this.#thrown = rows.flatMap(({ id, name, number, until }) =>
			until === undefined ? [] : [{ id, name, number, until: studyDay({ ...now(), at: until }) }]
		);
	}

	/** A second tap of a double tap does nothing. */
	async #alone(work: () => Promise<void>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		this.#said = null;
		try {
			await work();
		} finally {
			this.#busy = false;
		}
	}
}
