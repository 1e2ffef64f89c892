import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import { makeConnection, type ConnectionOptions } from '../connection.ts';
import type { Database } from '../database.ts';
import { browserRandom } from '../device.ts';
import { unmarkData } from '../has-data.ts';
import { newProfile, setCurrent } from '../open-profile.ts';
import type { SecondPlace } from '../pending.ts';
import { restoreCopy } from '../restore-copy.ts';
import type { ProfileRow } from '../rows.ts';
import { writing } from '../transactions.ts';
import type { Rescued } from './rescued.ts';
import { waitingProfiles } from './waiting-profiles.ts';

export type Anew = Partial<ConnectionOptions> & {
	/** Learners who are known to have been here. */
	readonly known: Pick<Rescued, 'profiles' | 'current'>;
	/** What to begin with instead of nothing. */
	readonly copy?: Copy | undefined;
	/** Where answers wait that were never saved: they stay, and find their learner again. */
	readonly place: SecondPlace | null;
	readonly at: Millis;
	/** Another tab holds the database; it is deleted as soon as that is closed. */
	readonly onBlocked?: () => void;
};

/**
 * Deletes the database and begins another one with the learners that are known of the old one. Throws if the browser
 * does not delete it or does not take the new one; the copy then is where it was, in its file.
 */
export async function startAnew(anew: Anew): Promise<void> {
	const { known, copy, place, at, onBlocked = () => {}, ...options } = anew;
	const name = options.name ?? 'qaitala';
	const learners = learnersOf(known, place, at);
	await deleteDatabase(name, options.indexedDB ?? indexedDB, onBlocked);
	const connection = makeConnection({ ...options, name, random: browserRandom });
	try {
		await must(connection.write((db) => (copy ? restoreCopy(db, copy, 'new') : nothing())));
		await must(connection.write((db) => addLearners(db, learners, known.current)));
	} finally {
		connection.close();
	}
	if (!copy) unmarkData(place);
}

/** Those whose rows were whole, and those whose answers still wait. */
function learnersOf(
	{ profiles }: Pick<Rescued, 'profiles'>,
	place: SecondPlace | null,
	at: Millis
): ProfileRow[] {
	const present = new Set<string>(profiles.flatMap(({ ids }) => ids));
	const others = waitingProfiles(place).filter((id) => !present.has(id));
	return [...profiles, ...others.map((id) => newProfile(id, '', at))];
}

/** Adds those whom the copy was not of; who studied last does so again. */
function addLearners(
	db: Database,
	learners: readonly ProfileRow[],
	current: ProfileId | null
): Promise<void> {
	return writing(db, [db.profiles], async () => {
		const present = new Set<string>((await db.profiles.toArray()).flatMap(({ ids }) => ids));
		const added = learners.filter(({ ids }) => !ids.some((id) => present.has(id)));
		await db.profiles.bulkAdd(added);
		if (present.size === 0 && added.some(({ id }) => id === current) && current !== null)
			await setCurrent(db, current);
	});
}

function deleteDatabase(name: string, factory: IDBFactory, onBlocked: () => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const deleting = factory.deleteDatabase(name);
		deleting.addEventListener('success', () => resolve());
		deleting.addEventListener('blocked', onBlocked);
		deleting.addEventListener('error', () => reject(deleting.error ?? new Error('Not deleted')));
	});
}

async function must<T>(
	saving: Promise<{ saved: true; value: T } | { saved: false; reason: string }>
): Promise<void> {
	const saved = await saving;
	if (!saved.saved) throw new Error(`The new database refused: ${saved.reason}`);
}

async function nothing(): Promise<null> {
	return null;
}
