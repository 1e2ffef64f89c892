import type { Version } from './version.ts';

/** What can be taken back, copies inside, and what was thrown away. */
export const v2: Version = {
	version: 2,
	stores: {
		operations: '[profile+order]',
		snapshots: 'id, profile',
		// Apart from their heads, so that a list of them reads no megabytes.
		snapshotBodies: 'id',
		trash: 'id'
	}
};
