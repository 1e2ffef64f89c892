import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import type { OperationRow, ProfileRow } from '../rows.ts';

type Learner = Pick<ProfileRow, 'name' | 'created' | 'ids'>;

/**
 * What a copy made of a learner's row is taken back, or made again, field by field: a name that was given since stays.
 * The ids of whom the copy was of go with it, so that the next copy of those is asked about again. Inside a transaction.
 */
export async function swapProfile(db: Database, operation: OperationRow): Promise<void> {
	for (const { table, key, before, after } of operation.changes) {
		// The rows of a change of this table are learners.
		if (table !== 'profiles' || !before || !after) continue;
		const ends = [before, after] as [ProfileRow, ProfileRow];
		const [from, to] = operation.undone ? ends : (ends.reverse() as typeof ends);
		const present = await db.profiles.get(key as ProfileId);
		if (present) await db.profiles.put({ ...present, ...swapped(present, from, to) });
	}
}

function swapped(present: ProfileRow, from: Learner, to: Learner): Learner {
	const ids = [...present.ids.filter((id) => !from.ids.includes(id)), ...to.ids, present.id];
	return {
		name: present.name === from.name ? to.name : present.name,
		created: present.created === from.created ? to.created : present.created,
		ids: [...new Set(ids)].sort()
	};
}
