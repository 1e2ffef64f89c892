export type MediaKind = 'image' | 'audio';

export type MediaType = {
	readonly kind: MediaKind;
	readonly mime: string;
	/** How every file of this type begins, its bytes read as Latin-1. */
	readonly begins: RegExp;
};

/**
 * What a note may show and play, by the ending of the file: what every browser that we run in can open. No SVG, which
 * is a document with scripts of its own; no Ogg, which Safari learnt late.
 */
export const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
	webp: { kind: 'image', mime: 'image/webp', begins: /^RIFF[^]{4}WEBP/ },
	avif: { kind: 'image', mime: 'image/avif', begins: /^[^]{4}ftyp(avif|avis|mif1)/ },
	png: { kind: 'image', mime: 'image/png', begins: /^\x89PNG\r\n/ },
	jpg: { kind: 'image', mime: 'image/jpeg', begins: /^\xff\xd8\xff/ },
	mp3: { kind: 'audio', mime: 'audio/mpeg', begins: /^(ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/ },
	m4a: { kind: 'audio', mime: 'audio/mp4', begins: /^[^]{4}ftyp(M4A|mp4|iso|dash)/ }
};

/** Bytes of one file at most: all of them are kept for use without a network. The audio is a minute of speech. */
export const LARGEST: Readonly<Record<MediaKind, number>> = { image: 200_000, audio: 400_000 };

/** The type that a file's ending stands for. */
export function mediaType(file: string): MediaType | undefined {
	const ending = /\.([^.]+)$/.exec(file)?.[1] ?? '';
	return Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending] : undefined;
}
