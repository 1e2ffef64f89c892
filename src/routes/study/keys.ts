/** What a key does in a study session; the number is that of an option or a rating. */
export type KeyAction = 'reveal' | 'next' | 1 | 2 | 3 | 4;

/**
 * The action of a key press, or null if the key belongs to whatever has the focus: a text field, a link,
 * a button under Enter and Space, or a shortcut of the browser.
 */
export function keyAction(event: KeyboardEvent): KeyAction | null {
	if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
	// A key held down must not run through the answer that it has just asked for.
	if (event.repeat) return null;
	const target = event.target as HTMLElement;
	// The digit row of the Kazakh layout holds letters, so nothing is bound while one types.
	if (target.closest('input, textarea, select')) return null;
	if (/^[1-4]$/.test(event.key)) return Number(event.key) as 1 | 2 | 3 | 4;
	if (target.closest('button, a, summary')) return null;
	if (event.key === ' ') return 'reveal';
	return event.key === 'Enter' ? 'next' : null;
}
