import { hash32 } from '../shared/random.ts';

/** The positions 0 to `count` - 1 in an order that a seed decides; more positions leave the order of the others alone. */
export function mixedOrder(count: number, seed: string): number[] {
	const turns = Array.from({ length: count }, (_, position) => ({
		position,
		turn: hash32(`${seed}:${position}:${seed}`)
	}));
	return turns
		.sort((a, b) => a.turn - b.turn || a.position - b.position)
		.map(({ position }) => position);
}
