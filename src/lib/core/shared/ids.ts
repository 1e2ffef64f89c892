import type { Brand } from 'valibot';

// No schemas here, but for their types: the first card needs ids, and no schema library. Those are in `id-schemas.ts`.

/** Deck and note ids: what an author writes and what a link can carry. */
export type DeckId = string & Brand<'DeckId'>;
export type NoteId = string & Brand<'NoteId'>;
/** `<deck>/<note>#<variant>` */
export type CardId = string & Brand<'CardId'>;
/** A database of one browser; minted with it, never restored from a copy. */
export type DeviceId = string & Brand<'DeviceId'>;
export type ProfileId = string & Brand<'ProfileId'>;
/** `<device>:<seq>`, or `hash(room, player):<n>` for what came from a class; `~<hash>` after a conflict. */
export type EntryId = string & Brand<'EntryId'>;

export const SLUG = /^[a-z0-9-]{1,48}$/;
export const CARD = /^[a-z0-9-]{1,48}\/[a-z0-9-]{1,48}#[a-z0-9]{1,16}$/;
/** Ids that a device mints. */
export const MINTED = /^[a-z0-9]{8,32}$/;
export const ENTRY = /^[a-z0-9]+:\d{1,15}(~[a-z0-9]+)?$/;
/** No device and no log gets so far by itself: a forged copy moves its counters up to here and leaves room to count on. */
export const MOST_COUNTED = 1e14;

export function isDeckId(value: unknown): value is DeckId {
	return isLike(SLUG, value);
}

export function isDeviceId(value: unknown): value is DeviceId {
	return isLike(MINTED, value);
}

export function isProfileId(value: unknown): value is ProfileId {
	return isLike(MINTED, value);
}

export type CardParts = {
	readonly deck: DeckId;
	readonly note: NoteId;
	readonly variant: string;
};

/** Throws on what makes no card id. */
export function cardId({ deck, note, variant }: CardParts): CardId {
	const id = `${deck}/${note}#${variant}`;
	if (!CARD.test(id)) throw new Error(`Not a card id: ${id}`);
	return id as CardId;
}

/** Takes a card id apart; throws on anything that `cardId` could not have made. */
export function cardParts(card: CardId): CardParts {
	const match = /^([^/]+)\/([^#]+)#(.+)$/.exec(card);
	if (!match) throw new Error(`Not a card id: ${card}`);
	// Whatever is a CardId has been held to the pattern of its parts.
	const [, deck, note, variant] = match as unknown as [string, DeckId, NoteId, string];
	return { deck, note, variant };
}

/** Throws on what makes no id of an entry. */
export function entryId(device: DeviceId, seq: number): EntryId {
	const id = `${device}:${seq}`;
	if (!ENTRY.test(id)) throw new Error(`Not an entry id: ${id}`);
	return id as EntryId;
}

function isLike(pattern: RegExp, value: unknown): boolean {
	return typeof value === 'string' && pattern.test(value);
}
