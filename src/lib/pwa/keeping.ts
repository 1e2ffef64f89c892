/*
 * What keeps the app on the device: fetched together, after the first card.
 */
export { installHere } from './install.svelte.ts';
export { offlineHere } from './offline.svelte.ts';
