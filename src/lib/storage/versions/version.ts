import type { Transaction } from 'dexie';

/** One version of the database. Versions are only added, and only add: no table, index or row goes away. */
export type Version = {
	readonly version: number;
	/** The tables that are new or have new indexes. */
	readonly stores: { readonly [table: string]: string };
	/** Fills what is new from what is there; runs in the transaction of the upgrade. */
	readonly upgrade?: (transaction: Transaction) => Promise<void>;
};
