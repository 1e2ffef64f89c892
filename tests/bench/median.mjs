/** How often each thing is measured; fewer for a quick look, which the report then says. */
export const RUNS = Number(process.env['QAITALA_BENCH_RUNS'] ?? 5);

/**
 * The middle one of some values.
 * @param {number[]} values
 */
export function median(values) {
	return percentile(values, 50);
}

/**
 * The value that so many of a hundred do not exceed.
 * @param {number[]} values
 * @param {number} percent
 */
export function percentile(values, percent) {
	const sorted = [...values].sort((a, b) => a - b);
	const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
	if (value === undefined) throw new Error('Nothing was measured');
	return value;
}

/**
 * Two digits after the point are more than any of this is worth.
 * @param {number} value
 */
export function rounded(value) {
	return Number(value.toFixed(2));
}
