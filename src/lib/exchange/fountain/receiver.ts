import { addInto, combinationOf, hasBlock, type BlockSet } from './combination.ts';
import { readFrame, type Frame } from './frame.ts';
import { openMessage } from './message.ts';

export type Received = {
	/** Blocks of the message; 0 before the first frame. */
	readonly blocks: number;
	/** Independent frames so far: with as many as there are blocks the message is complete. */
	readonly rank: number;
	/** Different sound frames of this message so far. */
	readonly frames: number;
	/** The message; `damaged` if it is complete and not what was sent. */
	readonly message: Uint8Array<ArrayBuffer> | 'damaged' | null;
};

/**
 * What became of a frame: `new` told something, `known` did not, `foreign` belongs to another message, `broken` is none.
 */
export type Taken = 'new' | 'known' | 'foreign' | 'broken';

type Row = { readonly set: BlockSet; readonly sum: Uint8Array };

/**
 * Puts frames together again, in whatever order they come and whichever are missing: elimination over GF(2), one frame
 * at a time. The first sound frame says which message it is.
 */
export class Receiver {
	#first: Frame | null = null;
	#seen = new Set<number>();
	/** By the first block of each: no other row has a smaller one. */
	#rows = new Map<number, Row>();
	#message: Received['message'] = null;

	get received(): Received {
		return {
			blocks: this.#first?.blocks ?? 0,
			rank: this.#rows.size,
			frames: this.#seen.size,
			message: this.#message
		};
	}

	take(bytes: Uint8Array): Taken {
		const frame = readFrame(bytes);
		if (!frame) return 'broken';
		const first = (this.#first ??= frame);
		if (!isSameMessage(first, frame)) return 'foreign';
		if (this.#message !== null || this.#seen.has(frame.index)) return 'known';
		this.#seen.add(frame.index);
		const isNew = this.#reduce(frame);
		if (this.#rows.size === first.blocks) this.#message = this.#solve(first);
		return isNew ? 'new' : 'known';
	}

	/** Takes out of the frame what is known already; what is left of it is a new row. */
	#reduce({ session, blocks, index, payload }: Frame): boolean {
		const set = combinationOf(session, blocks, index);
		for (let block = 0; block < blocks; block++) {
			if (!hasBlock(set, block)) continue;
			const row = this.#rows.get(block);
			if (!row) {
				this.#rows.set(block, { set, sum: payload });
				return true;
			}
			addInto(set, row.set);
			addInto(payload, row.sum);
		}
		return false;
	}

	/** Every row begins with another block, so from the last to the first each becomes its block alone. */
	#solve({ blocks, length, payload }: Frame): Received['message'] {
		const message = new Uint8Array(blocks * payload.length);
		for (let block = blocks - 1; block >= 0; block--) {
			const { set, sum } = this.#rows.get(block) as Row;
			for (let later = block + 1; later < blocks; later++) {
				if (hasBlock(set, later)) addInto(sum, (this.#rows.get(later) as Row).sum);
			}
			message.set(sum, block * payload.length);
		}
		return openMessage(message.subarray(0, length)) ?? 'damaged';
	}
}

function isSameMessage(one: Frame, other: Frame): boolean {
	return (
		one.session === other.session &&
		one.blocks === other.blocks &&
		one.length === other.length &&
		one.payload.length === other.payload.length
	);
}
