/** Characters of a name at most: as many as two long names. */
const LONGEST = 40;

/** A name as it is kept: in one way of writing, without what cannot be seen, and not endless; empty if nothing is left. */
export function cleanName(typed: string): string {
	const visible = typed.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ');
	const words = visible.trim().replace(/\s+/gu, ' ');
	return [...words].slice(0, LONGEST).join('').trim();
}

/** Whether two names are the same to whoever types them: capitals and spaces do not count. */
export function isSameName(a: string, b: string): boolean {
	return folded(a) === folded(b);
}

function folded(name: string): string {
	return cleanName(name).toUpperCase().toLowerCase();
}
