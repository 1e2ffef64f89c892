import type { Moment } from '../core/shared/time.ts';

/** The clock of this device, with the zone it is in. The one place where the app looks at it. */
export function now(): Moment {
	const date = new Date();
	// Not `-date…`, which would give -0 in the zone of Greenwich.
	return { at: date.getTime(), offset: 0 - date.getTimezoneOffset() };
}
