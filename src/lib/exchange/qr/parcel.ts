import { gunzip, gzip } from '../gzip.ts';

/** What is carried from phone to phone: a learner's progress (the text of a copy) or a deck (its YAML). */
export type Parcel = { readonly kind: 'copy' | 'deck'; readonly text: string };

const KINDS = { copy: 1, deck: 2 } as const;

/** What a parcel may unfold to, in bytes: twenty times what a copy of so many frames has been seen to be. */
const MOST_TEXT = 32_000_000;

/** A parcel as bytes: one for its kind, then its text by gzip. */
export async function packParcel(
	kind: Parcel['kind'],
	chunks: Iterable<string> | AsyncIterable<string>
): Promise<Uint8Array<ArrayBuffer>> {
	const zipped = await gzip(chunks);
	const bytes = new Uint8Array(1 + zipped.length);
	bytes[0] = KINDS[kind];
	bytes.set(zipped, 1);
	return bytes;
}

/** The parcel in these bytes; null if they are none, or one of a kind that a newer version knows. */
export async function openParcel(bytes: Uint8Array<ArrayBuffer>): Promise<Parcel | null> {
	const kind = (['copy', 'deck'] as const).find((name) => KINDS[name] === bytes[0]);
	if (!kind) return null;
	const text = await gunzip(bytes.slice(1), MOST_TEXT);
	return text === null ? null : { kind, text };
}
