import { tick } from 'svelte';

/** Gives the focus to an element if what had it is gone: the keys, and whoever listens, must not fall into nothing. */
export async function catchFocus(element: HTMLElement | undefined): Promise<void> {
	await tick();
	if (document.activeElement === document.body) element?.focus();
}
