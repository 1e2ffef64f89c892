import * as v from 'valibot';

/** Deck and note ids: what an author writes and what a link can carry. */
const SLUG = /^[a-z0-9-]{1,48}$/;

export const DeckId = v.pipe(v.string(), v.regex(SLUG), v.brand('DeckId'));
export type DeckId = v.InferOutput<typeof DeckId>;

export const NoteId = v.pipe(v.string(), v.regex(SLUG), v.brand('NoteId'));
export type NoteId = v.InferOutput<typeof NoteId>;

/** `<deck>/<note>#<variant>` */
export const CardId = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9-]{1,48}\/[a-z0-9-]{1,48}#[a-z0-9]{1,16}$/),
	v.brand('CardId')
);
export type CardId = v.InferOutput<typeof CardId>;

/** A database of one browser; minted with it, never restored from a copy. */
export const DeviceId = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/), v.brand('DeviceId'));
export type DeviceId = v.InferOutput<typeof DeviceId>;

export const ProfileId = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/), v.brand('ProfileId'));
export type ProfileId = v.InferOutput<typeof ProfileId>;

/** `<device>:<seq>`, or `hash(room, player):<n>` for what came from a class; `~<hash>` after a conflict. */
export const EntryId = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+:\d+(~[a-z0-9]+)?$/),
	v.brand('EntryId')
);
export type EntryId = v.InferOutput<typeof EntryId>;

export type CardParts = {
	readonly deck: DeckId;
	readonly note: NoteId;
	readonly variant: string;
};

export function cardId({ deck, note, variant }: CardParts): CardId {
	return v.parse(CardId, `${deck}/${note}#${variant}`);
}

/** Takes a card id apart; throws on anything that `cardId` could not have made. */
export function cardParts(card: CardId): CardParts {
	const match = /^([^/]+)\/([^#]+)#(.+)$/.exec(card);
	if (!match) throw new Error(`Not a card id: ${card}`);
	// The schema of CardId has held these three to their own patterns.
	const [, deck, note, variant] = match as unknown as [string, DeckId, NoteId, string];
	return { deck, note, variant };
}

export function entryId(device: DeviceId, seq: number): EntryId {
	return v.parse(EntryId, `${device}:${seq}`);
}
