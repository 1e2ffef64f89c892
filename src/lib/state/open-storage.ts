import {
	makeStorage,
	type Refusal,
	type Started,
	type Storage,
	type StorageEvent
} from '../storage/index.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import { now } from './clock.ts';
import { installShippedDecks } from './shipped-decks.ts';

export type Opened =
	| {
			readonly ready: true;
			readonly storage: Storage;
			readonly profile: ProfileId;
			readonly wasCleared: boolean;
	  }
	/** `broken`: the database opens, but what lies in it cannot be worked with. */
	| { readonly ready: false; readonly reason: Refusal | 'broken' };

/** Opens what is kept on this device and brings the shipped decks up to date. Loaded lazily: it carries the database. */
export async function openStorage(hear: (event: StorageEvent) => void): Promise<Opened> {
	const storage = makeStorage({ place: secondPlace() });
	storage.subscribe(hear);
	let isOpen = false;
	try {
		const started = await start(storage);
		if (!started.ready) return started;
		const profile = started.profile.id;
		await installShippedDecks(storage, profile);
		isOpen = true;
		return { ready: true, storage, profile, wasCleared: started.wasCleared };
	} finally {
		// Whoever wants to save what is left, or to begin anew, must not find it held.
		if (!isOpen) storage.close();
	}
}

async function start(storage: Storage): Promise<Started | { ready: false; reason: 'broken' }> {
	try {
		return await storage.start(now());
	} catch (error) {
		reportError(error);
		return { ready: false, reason: 'broken' };
	}
}

function secondPlace(): globalThis.Storage | null {
	try {
		return localStorage;
	} catch {
		// Reading the property alone throws where a policy forbids storage.
		return null;
	}
}
