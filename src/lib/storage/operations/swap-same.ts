import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import type { OperationRow } from '../rows.ts';

/**
 * Puts the rows of an operation back as they were, each to the letter, so that other devices hear nothing of it; what
 * has been changed since stays as it is. Inside a transaction that writes these tables.
 */
export async function swapWhereSame(db: Database, operation: OperationRow): Promise<void> {
	for (const { table, key, before, after } of operation.changes) {
		const [from, to] = operation.undone ? [before, after] : [after, before];
		const present: unknown = await db.table(table).get(key as never);
		if (canonicalJson(present ?? null) !== canonicalJson(from ?? null)) continue;
		if (to === undefined) await db.table(table).delete(key as never);
		else await db.table(table).put(to);
	}
}

/** The same for what a copy made of the learner: whose copies are its own from then on, the name, since when. */
export async function swapLearner(
	db: Database,
	profile: ProfileId,
	{ learner, undone }: OperationRow
): Promise<void> {
	const row = await db.profiles.get(profile);
	if (!learner || !row) return;
	const { before, after } = learner;
	const [from, to] = undone ? [before, after] : [after, before];
	const came = new Set(after.ids.filter((id) => !before.ids.includes(id)));
	const ids = undone ? [...new Set([...row.ids, ...came])] : row.ids.filter((id) => !came.has(id));
	await db.profiles.update(profile, {
		ids: ids.sort(),
		name: row.name === from.name ? to.name : row.name,
		created: row.created === from.created ? to.created : row.created
	});
}
