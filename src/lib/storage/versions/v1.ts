import type { Version } from './version.ts';

/** The first version: the keys are fixed for good. */
export const v1: Version = {
	version: 1,
	stores: {
		profiles: 'id',
		log: '[profile+id], [profile+card], [profile+day], [profile+ref], op',
		schedules:
			'[profile+card], [profile+deck], [profile+deck+dueAt], [profile+deck+stepAt], [profile+buriedUntil], [profile+deck+wrong]',
		dueBuckets: '[profile+deck+day]',
		tallies: '[profile+deck]',
		registers: '[profile+key]',
		decks: 'id',
		notes: '[deck+note], [deck+position]',
		edits: '[profile+deck+note+field+lang]',
		media: 'sha256',
		meta: 'key'
	}
};
