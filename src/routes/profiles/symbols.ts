import type { LockSymbol } from '#lib/core/shared/lock.ts';
import type { Drawing } from '#lib/ui/Icon.svelte';

/** The symbols of a lock, on the grid of the icons. */
export const SYMBOL_DRAWINGS: Record<LockSymbol, Drawing> = {
	sun: 'M12 7.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
	moon: 'M19.5 14.2A8 8 0 1 1 9.8 4.5a6.3 6.3 0 0 0 9.7 9.7z',
	star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z',
	mountain: 'M2.5 19.5 9.5 6l4 7.5 2-3.5 6 9.5zM7.2 10.5l2.3 2 2.2-2',
	yurt: 'M4.5 19.5V12c1.5-3.5 4.5-6 7.5-6s6 2.5 7.5 6v7.5zM4.5 12h15M10 19.5V15h4v4.5M12 6V3.5',
	leaf: 'M5.5 18C4.5 9.5 10 4.5 19.5 4.5c.5 9-4.5 14.5-14 13.5zM3.5 20.5 14 10',
	fish: 'M3 12c3-5 9-6.5 13.5-2l4-3v10l-4-3C12 18.5 6 17 3 12zM8 11v.01',
	drop: 'M12 3.5c3.5 4.5 5.5 7.3 5.5 10.5a5.5 5.5 0 0 1-11 0c0-3.2 2-6 5.5-10.5z',
	heart:
		'M12 20c-6-4.5-8.5-7.5-8.5-11A4.3 4.3 0 0 1 12 7.8 4.3 4.3 0 0 1 20.5 9c0 3.5-2.5 6.5-8.5 11z'
};
