import { crc32 } from './crc32.ts';

/** Bytes of a block at the most: such a frame still fits a code that a cheap camera reads. */
export const MOST_BLOCK = 480;
/** Blocks at the most. */
export const MOST_BLOCKS = 4000;

/** One picture of the many that carry a message. */
export type Frame = {
	/** Tells one sending from another: 32 random bits. */
	readonly session: number;
	/** Blocks that the message is cut into. */
	readonly blocks: number;
	/** Bytes of the whole message. */
	readonly length: number;
	/** Below `blocks` the number of the one block in it, else the seed of a combination. */
	readonly index: number;
	readonly payload: Uint8Array;
};

const MAGIC = 0x5131;
const HEAD = 16;
const TAIL = 4;

/**
 * A frame as bytes, big endian: magic `Q1`, session (4), blocks (2), length of the message (4), index (4), payload,
 * CRC-32 of all before it (4).
 */
export function writeFrame({ session, blocks, length, index, payload }: Frame): Uint8Array {
	const bytes = new Uint8Array(HEAD + payload.length + TAIL);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, MAGIC);
	view.setUint32(2, session);
	view.setUint16(6, blocks);
	view.setUint32(8, length);
	view.setUint32(12, index);
	bytes.set(payload, HEAD);
	view.setUint32(HEAD + payload.length, crc32(bytes.subarray(0, -TAIL)));
	return bytes;
}

/** The frame in these bytes; null if they are something else, damaged, or speak of sizes that cannot be. */
export function readFrame(bytes: Uint8Array): Frame | null {
	if (bytes.length <= HEAD + TAIL || bytes.length > HEAD + MOST_BLOCK + TAIL) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint16(0) !== MAGIC) return null;
	if (view.getUint32(bytes.length - TAIL) !== crc32(bytes.subarray(0, -TAIL))) return null;
	const payload = bytes.slice(HEAD, -TAIL);
	const frame: Frame = {
		session: view.getUint32(2),
		blocks: view.getUint16(6),
		length: view.getUint32(8),
		index: view.getUint32(12),
		payload
	};
	return isPossible(frame) ? frame : null;
}

function isPossible({ blocks, length, payload }: Frame): boolean {
	return blocks >= 1 && blocks <= MOST_BLOCKS && Math.ceil(length / payload.length) === blocks;
}
