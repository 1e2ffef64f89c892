/** Days of stability from which a card counts as held firmly: recalled in three weeks nine times out of ten. */
export const FIRM_DAYS = 21;

/** Whether a card is held firmly; a new one, without a memory, is not. */
export function isFirm(memory: { readonly stability: number } | null): boolean {
	return memory !== null && memory.stability >= FIRM_DAYS;
}
