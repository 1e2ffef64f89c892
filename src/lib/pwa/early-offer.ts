/**
 * Keeps the browser's offer to install, which comes when it likes, until there is something that can make it. Gives the
 * function that hands it over, once, and listens no more.
 */
export function keepOffer(page: EventTarget): () => Event | undefined {
	let offer: Event | undefined;
	const keep = (event: Event): void => {
		event.preventDefault();
		offer = event;
	};
	page.addEventListener('beforeinstallprompt', keep);
	return () => {
		page.removeEventListener('beforeinstallprompt', keep);
		return offer;
	};
}
