import { fromBase45, toBase45 } from './base45.ts';

/** Modules of a code with its quiet zone, `code[row][column]`: true is dark. */
export type Code = readonly (readonly boolean[])[];

/** Modules of the quiet zone, the light border that readers need (ISO/IEC 18004). */
const QUIET = 4;

/** Fetches what draws codes; gives a function from a frame to its code, at most of version 15 (77 modules wide, and the quiet zone). */
export async function codeDrawer(): Promise<(frame: Uint8Array) => Code> {
	const { encodeQR } = await import('qr');
	// Little correction: a frame that is not read is replaced by any other, and fewer modules are read more often.
	return (frame) =>
		encodeQR(toBase45(frame), 'raw', { ecc: 'low', encoding: 'alphanumeric', border: QUIET });
}

/** The frame that a reader found as text; null if it is the code of something else. */
export function frameOfText(text: string): Uint8Array | null {
	return fromBase45(text);
}
