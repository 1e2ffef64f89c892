import {
	makeStorage,
	type ProfileRow,
	type Refusal,
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
			readonly several: boolean;
			readonly lock: ProfileRow['lock'];
			readonly wasCleared: boolean;
	  }
	/** `broken`: the database opens, but what lies in it cannot be worked with. */
	| { readonly ready: false; readonly reason: Refusal | 'broken' };

/** Opens what is kept on this device and brings the shipped decks up to date. Loaded lazily: it carries the database. */
export async function openStorage(hear: (event: StorageEvent) => void): Promise<Opened> {
	const storage = makeStorage({ place: secondPlace() });
	storage.subscribe(hear);
	const started = await storage.start(now()).catch((error: unknown) => {
		// Shown with the ways on, and not as a bug over an empty screen.
		reportError(error);
		return { ready: false, reason: 'broken' } as const;
	});
	if (!started.ready) return started;
	const { id, lock } = started.profile;
	await installShippedDecks(storage, id);
	return { ...started, storage, profile: id, lock };
}

function secondPlace(): globalThis.Storage | null {
	try {
		return localStorage;
	} catch {
		// Reading the property alone throws where a policy forbids storage.
		return null;
	}
}
