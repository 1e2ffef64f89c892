/** Resolves when the browser has nothing better to do, at the latest after a second. */
export function whenIdle(): Promise<void> {
	return new Promise((resolve) => {
		// Safari has no requestIdleCallback.
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
		else setTimeout(resolve, 200);
	});
}
