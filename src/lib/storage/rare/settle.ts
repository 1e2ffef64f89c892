import type { Moment } from '#lib/core/shared/time.ts';
import type { StorageCore } from '../storage.ts';

/** Lets no card be asked that came to a note which was thrown away: with another edition of its deck, or with the deck. */
export async function settle(core: StorageCore, moment: Moment): Promise<void> {
	const { settleRemoved } = await import('../edits/remove-note.ts');
	const by = { op: core.newOp(), moment };
	const saved = await core.connection.write((db) => settleRemoved(db, by));
	// Nearly always there is nothing: then no screen has to read anew.
	if (saved.saved && saved.value.length > 0)
		await core.change({ profile: '', what: 'progress' }, () => Promise.resolve());
}
