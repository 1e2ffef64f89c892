import { addInto, combinationOf, hasBlock } from './combination.ts';
import { MOST_BLOCK, MOST_BLOCKS, writeFrame } from './frame.ts';
import { sealMessage } from './message.ts';

export type Sender = {
	/** Blocks that the message is cut into: so many frames it takes at the least. */
	readonly blocks: number;
	/** The frame of this number, without an end: each tells something that most others do not. */
	frame(index: number): Uint8Array;
};

export type SendOptions = {
	/** 32 random bits. */
	readonly session: number;
	/** Bytes of a block at the most; small ones make codes that are easier to read, and more of them. */
	readonly blockSize?: number;
};

/** Cuts bytes into frames. Throws if there are more than fit. */
export function fountainSender(bytes: Uint8Array, options: SendOptions): Sender {
	const { session, blockSize = MOST_BLOCK } = options;
	const message = sealMessage(bytes);
	const blocks = Math.ceil(message.length / blockSize);
	if (blocks > MOST_BLOCKS) throw new Error(`${bytes.length} bytes need ${blocks} blocks`);
	// Even blocks: the last is not padded more than it must be.
	const size = Math.ceil(message.length / blocks);
	const padded = new Uint8Array(blocks * size);
	padded.set(message);
	return {
		blocks,
		frame(index) {
			const set = combinationOf(session, blocks, index);
			const payload = new Uint8Array(size);
			for (let block = 0; block < blocks; block++) {
				if (hasBlock(set, block))
					addInto(payload, padded.subarray(block * size, (block + 1) * size));
			}
			return writeFrame({ session, blocks, length: message.length, index, payload });
		}
	};
}
