/** More brackets than all texts of a deck would leave open by mistake. */
const MOST_OPEN = 500;

/** Lists within lists on one line. */
const STAIRS = /(?:[-?][ \n]+){32}/;

/** Where brackets or lists begin to stand in one another hundredfold, on which a YAML reader spends minutes; else null. */
export function findTower(text: string): number | null {
	let open = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (character === '{' || character === '[') open += 1;
		else if (character === '}' || character === ']') open = Math.max(0, open - 1);
		if (open > MOST_OPEN) return at;
	}
	const stairs = text.search(STAIRS);
	return stairs < 0 ? null : stairs;
}
