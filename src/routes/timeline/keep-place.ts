import { tick } from 'svelte';

/** Does what moves the rows of a list, and leaves the row under the eyes, or under the keyboard, where it was. */
export async function keepPlace(list: HTMLElement, change: () => void): Promise<void> {
	const anchor = rowInView(list);
	const top = anchor?.getBoundingClientRect().top ?? 0;
	change();
	await tick();
	if (anchor?.isConnected) scrollBy(0, anchor.getBoundingClientRect().top - top);
}

/** The words of a row: above them a row has room for the time that passed, which changes. */
function rowInView(list: HTMLElement): Element | undefined {
	const focused = document.activeElement;
	if (focused && list.contains(focused) && isInView(focused)) return focused;
	// At the top of the page nothing has been read yet: it stays there.
	if (scrollY === 0) return undefined;
	const rows = [...list.querySelectorAll('li[data-key] button')];
	return rows.find((row) => row.getBoundingClientRect().bottom > innerHeight / 4);
}

function isInView(row: Element): boolean {
	const { top, bottom } = row.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}
