import type { Text } from '../core/deck/deck.ts';
import type { DeckId } from '../core/shared/ids.ts';
import { localize } from '../core/card/localize.ts';
import { compareTexts } from '../i18n/collate.ts';
import type { DeckRow } from '../storage/index.ts';
import type { App } from './app.svelte.ts';

export type DeckInList = {
	readonly id: DeckId;
	readonly title: Text;
	readonly total: number;
	readonly firm: number;
	/** Introduced, and not firm yet. */
	readonly begun: number;
	/** The learner lets no new cards of it come. */
	readonly heldBack: boolean;
};

export type DeckList = {
	/** In the order in which they were taken up. */
	readonly inUse: readonly DeckInList[];
	/** On this device too, by title. */
	readonly others: readonly DeckInList[];
};

/** All decks of this device, out of stored counts. */
export class DecksView {
	#app: App;
	#decks = $state.raw<DeckList | null>(null);
	#turn = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** Null until they are known. */
	get decks(): DeckList | null {
		return this.#decks;
	}

	/** Reads now and after every change; gives the function that stops it. */
	watch(): () => void {
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	async #read(): Promise<void> {
		const turn = ++this.#turn;
		const { storage, profile } = await this.#app.ready;
		const [rows, use, tallies, introducing] = await Promise.all([
			storage.decks(),
			storage.decksInUse(profile),
			storage.tallies(profile),
			storage.introducing(profile)
		]);
		if (turn !== this.#turn) return;
		const asListed = ({ id, head, cards }: DeckRow): DeckInList => {
			const { introduced = 0, firm = 0 } = tallies.get(id) ?? {};
			const heldBack = introducing.get(id)?.on === false;
			return { id, title: head.title, total: cards, firm, begun: introduced - firm, heldBack };
		};
		const byId = new Map(rows.map((row) => [row.id, row]));
		const used = use.flatMap(({ deck, on }) => (on ? (byId.get(deck) ?? []) : []));
		const inUse = new Set(used);
		const { lang } = this.#app.i18n;
		const titleOf = ({ title }: DeckInList) => localize(title, lang).text;
		this.#decks = {
			inUse: used.map(asListed),
			others: rows
				.filter((row) => !inUse.has(row))
				.map(asListed)
				.sort((a, b) => compareTexts(titleOf(a), titleOf(b), lang))
		};
	}
}
