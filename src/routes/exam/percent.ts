/** A share as a whole per cent; never rounded up, or 89.6 would look like a goal of 90 that was reached. */
export function percent(share: number): string {
	return `${Math.floor(share * 100 + 1e-9)}\u00A0%`;
}
