/** Runs in the page: notes how long each long task takes. */
export function noteLongTasks() {
	const noted = /** @type {{ longTasks?: number[] }} */ (globalThis);
	noted.longTasks = [];
	new PerformanceObserver((entries) => {
		for (const { duration } of entries.getEntries()) noted.longTasks?.push(duration);
	}).observe({ type: 'longtask' });
}
