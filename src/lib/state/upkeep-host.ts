import type { Saved } from '../storage/index.ts';
import type { Ready } from './ready.ts';

/** What is done now and then needs no more of the app than this. */
export type UpkeepHost = {
	readonly ready: Promise<Ready>;
	/** Says so on the screen if something was not saved; gives whether it was. */
	heed(saved: Saved<unknown> | { readonly saved: false; readonly reason: 'broken' }): boolean;
	/** Downloads a copy of the progress. */
	saveCopy(): Promise<void>;
};
