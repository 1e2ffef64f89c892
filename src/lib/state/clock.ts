import type { Moment } from '../core/shared/time.ts';

/** The clock of this device, with the zone it is in. The one place where the app looks at it. */
export function now(): Moment {
	const date = new Date();
	return { at: date.getTime(), offset: -date.getTimezoneOffset() };
}
