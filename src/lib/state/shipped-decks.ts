import { shippedDecks } from 'virtual:decks';
import type { Deck } from '../core/deck/deck.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import type { Storage } from '../storage/index.ts';

type Shipped = (typeof shippedDecks)[number];

/** Installs the decks that come with the app, or their newer versions, and gives a new learner all of them. */
export async function installShippedDecks(storage: Storage, profile: ProfileId): Promise<void> {
	const installed = new Map((await storage.decks()).map((deck) => [String(deck.id), deck]));
	for (const shipped of shippedDecks) {
		if (installed.get(shipped.id)?.checksum !== shipped.sha256) await install(storage, shipped);
	}
	await takeIntoUse(storage, profile);
}

/** Takes up every shipped deck that the learner has neither added nor taken away. */
async function takeIntoUse(storage: Storage, profile: ProfileId): Promise<void> {
	const decided = new Set((await storage.decksInUse(profile)).map(({ deck }) => deck));
	for (const { id } of await storage.decks()) {
		const isShipped = shippedDecks.some((shipped) => shipped.id === id);
		if (isShipped && !decided.has(id)) await storage.useDeck(profile, id, true);
	}
}

/** Adds all shipped decks, also those that the learner had taken away. */
export async function useShippedDecks(storage: Storage, profile: ProfileId): Promise<void> {
	for (const { id } of await storage.decks()) {
		if (shippedDecks.some((shipped) => shipped.id === id)) await storage.useDeck(profile, id, true);
	}
}

/** A deck that cannot be fetched now is installed at another start; the others are studied meanwhile. */
async function install(storage: Storage, shipped: Shipped): Promise<void> {
	let json: unknown;
	try {
		const answer = await fetch(shipped.url);
		if (!answer.ok || !answer.body) return;
		json = await new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).json();
	} catch {
		return;
	}
	if (!isDeck(json, shipped.id)) throw new Error(`Shipped deck ${shipped.id} is broken`);
	await storage.installDeck({ deck: json, origin: 'shipped', checksum: shipped.sha256 });
}

// The build has checked it whole and fetches it by the hash of its contents; here it only must not be something else.
function isDeck(json: unknown, id: string): json is Deck {
	return (
		typeof json === 'object' && json !== null && 'notes' in json && 'id' in json && json.id === id
	);
}
