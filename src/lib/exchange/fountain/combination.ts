import { seededRandom } from '#lib/core/shared/random.ts';

/** A set of blocks, a bit for each. */
export type BlockSet = Uint32Array;

/** A set of blocks that is empty. */
export function noBlocks(blocks: number): BlockSet {
	return new Uint32Array(Math.ceil(blocks / 32));
}

/**
 * Which blocks a frame is the sum of. The first round is the blocks one by one; after that each block is in with the
 * chance of a half, which needs the fewest frames (some one and a half beyond the number of blocks).
 */
export function combinationOf(session: number, blocks: number, index: number): BlockSet {
	const set = noBlocks(blocks);
	if (index < blocks) return withBlock(set, index);
	const random = seededRandom(`${session}/${index}`);
	for (let block = 0; block < blocks; block++) if (random() < 0.5) withBlock(set, block);
	// The sum of nothing would tell nothing.
	return set.some((word) => word !== 0) ? set : withBlock(set, index % blocks);
}

export function hasBlock(set: BlockSet, block: number): boolean {
	return (((set[block >>> 5] as number) >>> (block & 31)) & 1) === 1;
}

/** Adds the second to the first, over GF(2). */
export function addInto<Words extends Uint8Array | Uint32Array>(sum: Words, other: Words): void {
	for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) ^ (other[i] as number);
}

function withBlock(set: BlockSet, block: number): BlockSet {
	set[block >>> 5] = (set[block >>> 5] as number) | (1 << (block & 31));
	return set;
}
