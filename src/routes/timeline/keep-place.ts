import { tick } from 'svelte';

/** Does what moves the rows of a list, and leaves the row under the eyes, or under the keyboard, where it was. */
export async function keepPlace(list: HTMLElement, change: () => void): Promise<void> {
	const anchor = rowInView(list);
	const top = anchor?.getBoundingClientRect().top ?? 0;
	change();
	await tick();
	if (anchor?.isConnected) scrollBy(0, anchor.getBoundingClientRect().top - top);
}

function rowInView(list: HTMLElement): Element | undefined {
	const focused = document.activeElement?.closest('li[data-key]');
	if (focused && isInView(focused)) return focused;
	const rows = [...list.querySelectorAll('li[data-key]')];
	// At the top of the page nothing has been read yet: it stays there.
	if (scrollY === 0) return undefined;
	return rows.find((row) => row.getBoundingClientRect().bottom > innerHeight / 4);
}

function isInView(row: Element): boolean {
	const { top, bottom } = row.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}
