import * as v from 'valibot';
import { CARD, ENTRY, MINTED, SLUG } from './ids.ts';

// What ids must be where they come from outside; each schema gives the type of its name in `ids.ts`.
export const DeckId = v.pipe(v.string(), v.regex(SLUG), v.brand('DeckId'));
export type DeckId = v.InferOutput<typeof DeckId>;
export const NoteId = v.pipe(v.string(), v.regex(SLUG), v.brand('NoteId'));
export type NoteId = v.InferOutput<typeof NoteId>;
export const CardId = v.pipe(v.string(), v.regex(CARD), v.brand('CardId'));
export type CardId = v.InferOutput<typeof CardId>;
export const DeviceId = v.pipe(v.string(), v.regex(MINTED), v.brand('DeviceId'));
export type DeviceId = v.InferOutput<typeof DeviceId>;
export const ProfileId = v.pipe(v.string(), v.regex(MINTED), v.brand('ProfileId'));
export type ProfileId = v.InferOutput<typeof ProfileId>;
export const EntryId = v.pipe(v.string(), v.regex(ENTRY), v.brand('EntryId'));
export type EntryId = v.InferOutput<typeof EntryId>;
