import { afterNavigate } from '$app/navigation';
import { resolve } from '$app/paths';

/** Where the learner came from, by the address that was come to: a page is made anew each time it is opened. */
const origins = new Map<string, string>();

/** The way back from a page that many others lead to. Made while its component is, whose `snapshot` keeps it. */
export class CameFrom {
	#origin = $state.raw<string | null>(null);

	/** `deeper` are the routes that this page leads to and that lead back here: nobody came from there first. */
	constructor(...deeper: readonly string[]) {
		afterNavigate(({ from, to }) => {
			const route = from?.route.id ?? null;
			if (!from || !to || route === null || route === to.route.id) return;
			const here = addressOf(to.url);
			// The deck is gone back to at the note.
			if (route === '/deck/[deck]') origins.delete(here);
			else if (!deeper.includes(route)) origins.set(here, addressOf(from.url));
			this.#origin = origins.get(here) ?? null;
		});
	}

	snapshot = {
		capture: (): string | null => this.#origin,
		restore: (origin: string | null): void => {
			this.#origin = origin;
		}
	};

	/** Leads to where the learner came from, else to this note of its deck, else to all decks. */
	back(deck: string | undefined, note: string | undefined): string {
		if (this.#origin !== null) return this.#origin;
		if (!deck || !note) return resolve('/decks');
		return `${resolve('/deck/[deck]', { deck })}#${note}`;
	}
}

function addressOf({ pathname, search, hash }: URL): string {
	return pathname + search + hash;
}
