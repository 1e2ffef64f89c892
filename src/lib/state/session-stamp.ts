import type { DeckRow } from '../storage/index.ts';
import type { Ready } from './ready.ts';

/** What a kept session stood on: unless it is still so, something may have happened to its cards. */
export type SessionStamp = {
	/** The largest order that the log and the registers had seen. */
	readonly order: number;
	/** The decks as they were installed. */
	readonly decks: string;
};

export async function readStamp(
	{ storage, profile }: Ready,
	decks: readonly DeckRow[]
): Promise<SessionStamp> {
	const installed = decks.map(({ id, checksum }) => `${id}@${checksum}`);
	return { order: await storage.order(profile), decks: installed.sort().join() };
}

/** The stamp after an entry of this session; null if others have written too. */
export function stampAfter(stamp: SessionStamp | null, order: number): SessionStamp | null {
	return stamp !== null && order === stamp.order + 1 ? { ...stamp, order } : null;
}

export function isSameStamp(a: SessionStamp, b: SessionStamp | undefined): boolean {
	return a.order === b?.order && a.decks === b.decks;
}
