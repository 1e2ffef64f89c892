import { conflictsOf, isRemoved, shownAt, type Conflict } from '../core/deck/edits/apply-edits.ts';
import { asTyped, typedValue } from '../core/deck/edits/as-typed.ts';
import { checkEdited, type EditProblem } from '../core/deck/edits/check-edited.ts';
import { isSameValue, type Edit } from '../core/deck/edits/edit.ts';
import { valueAt } from '../core/deck/edits/place-value.ts';
import { hasLangs, slotsOf, type Slot } from '../core/deck/edits/slots.ts';
import { isDeckId, SLUG, type DeckId, type NoteId } from '../core/shared/ids.ts';
import { LANGS, type Lang } from '../core/shared/lang.ts';
import type { NoteToCorrect } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';

export type { Conflict, EditProblem, Slot };

/** One place of the form. */
export type Entry = {
	readonly lang: Lang | '';
	/** What the author says there, as one would type it. */
	readonly authors: string;
	/** What stands there now. */
	readonly typed: string;
	readonly problems: readonly EditProblem[];
};

export type Field = { readonly slot: Slot; readonly entries: readonly Entry[] };

type Known = NoteToCorrect & { readonly deckId: DeckId; readonly noteId: NoteId };

/** Correcting a note: what the author says, what the learner says, and what is wrong with that. */
export class Correction {
	#app: App;
	#known = $state.raw<Known | null>(null);
	#missing = $state(false);
	#drafts = $state.raw<ReadonlyMap<string, string>>(new Map());
	#problems = $state.raw<readonly EditProblem[]>([]);
	#done = $state<'saved' | 'removed' | 'restored' | null>(null);
	#busy = $state(false);
	#address: readonly [deck: DeckId, note: NoteId] | null = null;

	#fields = $derived.by(() => (this.#known ? this.#fieldsOf(this.#known) : []));
	#conflicts = $derived(this.#known ? conflictsOf(this.#known.note, this.#known.edits) : []);

	constructor(app: App) {
		this.#app = app;
	}

	get known(): NoteToCorrect | null {
		return this.#known;
	}
	get missing(): boolean {
		return this.#missing;
	}
	get fields(): readonly Field[] {
		return this.#fields;
	}
	/** What the author has changed under the learner's hands. */
	get conflicts(): readonly Conflict[] {
		return this.#conflicts;
	}
	/** What is wrong with the note as a whole. */
	get problems(): readonly EditProblem[] {
		return this.#problems.filter(({ field }) => field === '');
	}
	/** Whether something keeps what was typed from being saved. */
	get refused(): boolean {
		return this.#problems.some(({ isError }) => isError);
	}
	/** Something was typed and not saved yet. */
	get changed(): boolean {
		return this.#drafts.size > 0;
	}
	/** The learner has thrown the note away. */
	get removed(): boolean {
		return this.#known !== null && isRemoved(this.#known.edits);
	}
	get done(): 'saved' | 'removed' | 'restored' | null {
		return this.#done;
	}
	get busy(): boolean {
		return this.#busy;
	}

	/** Reads the note of `<deck>/<note>` now and after every change; gives the function that stops it. */
	open(address: string | null): () => void {
		const [deck, note] = (address ?? '').split('/');
		// Held to the pattern of ids.
		this.#address = isDeckId(deck) && SLUG.test(note ?? '') ? [deck, note as NoteId] : null;
		this.#missing = this.#address === null;
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	/** What is typed into a place; not saved yet. */
	type({ field }: Slot, lang: Lang | '', typed: string): void {
		const drafts = new Map(this.#drafts);
		const known = this.#known;
		const before = known ? asTyped(shownAt(known.note, known.edits, { field, lang })) : '';
		if (typed === before) drafts.delete(keyOf(field, lang));
		else drafts.set(keyOf(field, lang), typed);
		this.#drafts = drafts;
		this.#done = null;
	}

	/** Saves what was typed, if nothing is wrong with it. */
	async save(): Promise<void> {
		const known = this.#known;
		if (!known || this.#busy) return;
		const values = this.#fields.flatMap(({ slot, entries }) =>
			entries.map(({ lang, typed }) => {
				return { field: slot.field, lang, value: typedValue(slot, typed) };
			})
		);
		const others = values.filter((each) => !isSameValue(each.value, valueAt(known.note, each)));
		this.#problems = checkEdited(known.note, others, known.deck);
		if (this.refused) return;
		const typed = values.filter(({ field, lang }) => this.#drafts.has(keyOf(field, lang)));
		if (await this.#write(typed)) this.#drafts = new Map();
	}

	/** Ends a conflict: the learner's words stay, or the author's take their place. */
	async settle({ edit, authors }: Conflict, whose: 'mine' | 'authors'): Promise<void> {
		const { field, lang, value } = edit;
		await this.#write([{ field, lang, value: whose === 'mine' ? value : authors }]);
	}

	/** Throws the note away, or takes it back. */
	async remove(on: boolean): Promise<void> {
		const known = this.#known;
		if (!known || this.#busy) return;
		this.#busy = true;
		try {
			const { storage, profile } = await this.#app.ready;
			const { deckId: deck, noteId: note } = known;
			const removal = { op: storage.newOp(), profile, moment: now(), deck, note };
			const saved = await (on ? storage.removeNote(removal) : storage.restoreNote(removal));
			if (this.#app.heed(saved)) this.#done = on ? 'removed' : 'restored';
		} finally {
			this.#busy = false;
		}
	}

	async #write(values: readonly Pick<Edit, 'field' | 'lang' | 'value'>[]): Promise<boolean> {
		const known = this.#known;
		if (!known || this.#busy) return false;
		this.#busy = true;
		try {
			const { storage, profile } = await this.#app.ready;
			const { deckId: deck, noteId: note } = known;
			const saved = await storage.correctNote({ profile, deck, note, values, at: now().at });
			if (!this.#app.heed(saved)) return false;
			await this.#read();
			this.#done = 'saved';
			return true;
		} finally {
			this.#busy = false;
		}
	}

	async #read(): Promise<void> {
		const address = this.#address;
		if (!address) return;
		const { storage, profile } = await this.#app.ready;
		const [deckId, noteId] = address;
		const read = await storage.noteToCorrect(profile, deckId, noteId);
		if (address !== this.#address) return;
		this.#missing = read === null || slotsOf(read.note).length === 0;
		this.#known = this.#missing || !read ? null : { ...read, deckId, noteId };
	}

	#fieldsOf({ note, edits, deck }: Known): Field[] {
		return slotsOf(note).map((slot) => {
			const { field } = slot;
			const langs = LANGS.filter(
				(lang) => deck.langs.includes(lang) || valueAt(note, { field, lang }) !== null
			);
			const places: readonly (Lang | '')[] = hasLangs(slot) ? langs : [''];
			const entries = places.map((lang): Entry => {
				const shown = asTyped(shownAt(note, edits, { field, lang }));
				return {
					lang,
					authors: asTyped(valueAt(note, { field, lang })),
					typed: this.#drafts.get(keyOf(field, lang)) ?? shown,
					problems: this.#problems.filter((each) => each.field === field && each.lang === lang)
				};
			});
			// What is about a field in no language stands at its first place.
			const ofField = this.#problems.filter((each) => each.field === field && each.lang === '');
			const [first, ...rest] = entries;
			if (!first || first.lang === '') return { slot, entries };
			return { slot, entries: [{ ...first, problems: [...ofField, ...first.problems] }, ...rest] };
		});
	}
}

function keyOf(field: string, lang: Lang | ''): string {
	return `${field}/${lang}`;
}
