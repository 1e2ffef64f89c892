/** How many of `count` things each heap gives when they are taken by turns, one from each; as new cards are. */
export function shareByTurns(count: number, heaps: readonly number[]): number[] {
	const shares = heaps.map(() => 0);
	let left = Math.min(
		count,
		heaps.reduce((sum, heap) => sum + heap, 0)
	);
	while (left > 0) {
		for (const [index, heap] of heaps.entries()) {
			const share = shares[index] ?? 0;
			if (left === 0 || share === heap) continue;
			shares[index] = share + 1;
			left -= 1;
		}
	}
	return shares;
}
