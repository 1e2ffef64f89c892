import { fail, ok, type Result } from '../shared/result.ts';

export type Unreadable = {
	/** The encoding that the file most likely has, or null if it has none that we know. */
	readonly encoding: 'windows-1251' | 'KZ-1048' | 'UTF-16' | null;
	/** The first byte that is not UTF-8. */
	readonly offset: number;
	/** What could be read before it. */
	readonly before: string;
};

/** UTF-8 bytes as text, without a byte order mark; for others, the encoding that a teacher may have saved in. */
export function readBytes(bytes: Uint8Array): Result<string, Unreadable> {
	if (isUtf16(bytes)) return fail({ encoding: 'UTF-16', offset: 0, before: '' });
	const { text, end } = decodeUtf8(bytes);
	if (end === bytes.length) return ok(text.replace(/^\uFEFF/, ''));
	// Two bytes that happen to be one letter of UTF-8 are rare elsewhere: what has one is UTF-8 with damage.
	const isUtf8 = /[^\0-\x7f]/.test(text);
	return fail({ encoding: isUtf8 ? null : cyrillicCodePage(bytes), offset: end, before: text });
}

/** A byte order mark, or a zero in every other byte as Latin letters and spaces have there. */
function isUtf16(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
	const head = bytes.subarray(0, 200);
	return head.length > 3 && head.filter((byte) => byte === 0).length > head.length / 5;
}

/** Strict decoding, since a lenient one would hide damage; `end` is where it had to stop. https://www.rfc-editor.org/rfc/rfc3629#section-4 */
function decodeUtf8(bytes: Uint8Array): { text: string; end: number } {
	let text = '';
	let units: number[] = [];
	let end = 0;
	while (end < bytes.length) {
		const length = sequenceLength(bytes, end);
		if (length === 0) break;
		units.push(codePoint(bytes, end, length));
		end += length;
		// A call takes only so many arguments.
		if (units.length === 4096) {
			text += String.fromCodePoint(...units);
			units = [];
		}
	}
	return { text: text + String.fromCodePoint(...units), end };
}

/** Bytes of the sequence that begins at `at`, or 0 if it is broken, overlong, a surrogate or beyond Unicode. */
function sequenceLength(bytes: Uint8Array, at: number): number {
	const lead = bytes[at] ?? 0;
	if (lead < 0x80) return 1;
	const length = lead >= 0xc2 && lead < 0xe0 ? 2 : (lead & 0xf0) === 0xe0 ? 3 : 4;
	if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) return 0;
	for (let i = at + 1; i < at + length; i++) {
		if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return 0;
	}
	const point = codePoint(bytes, at, length);
	const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x1_0000;
	const isSurrogate = point >= 0xd800 && point <= 0xdfff;
	return point < smallest || point > 0x10_ffff || isSurrogate ? 0 : length;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
	const lead = bytes[at] ?? 0;
	if (length === 1) return lead;
	let point = lead & (0xff >> (length + 1));
	for (let i = at + 1; i < at + length; i++) point = (point << 6) | ((bytes[i] ?? 0) & 0x3f);
	return point;
}

/** Bytes that are қ һ ұ ө ғ ә ң ү and Қ Һ Ұ Ә Ө Ғ Ү Ң in KZ-1048; windows-1251 has rare signs and Serbian letters there. */
const KAZAKH = new Set([0x9d, 0x9e, 0xa2, 0xb4, 0xba, 0xbc, 0xbe, 0xbf]);

/** In both code pages the Russian letters are the 64 highest bytes; Kazakh text has a Kazakh letter in almost every word. */
function cyrillicCodePage(bytes: Uint8Array): Unreadable['encoding'] {
	const high = bytes.filter((byte) => byte >= 0x80);
	const russian = high.filter((byte) => byte >= 0xc0).length;
	const kazakh = high.filter((byte) => KAZAKH.has(byte)).length;
	if (russian + kazakh < high.length / 2) return null;
	return kazakh > high.length / 30 ? 'KZ-1048' : 'windows-1251';
}
