import { replaceState } from '$app/navigation';
import { isLang, type Lang } from '../core/shared/lang.ts';

/** `?lang=ru`, taken out of the address, so that a reload does not set it again; null where there is none. */
export function langOfLink(): Lang | null {
	const url = new URL(location.href);
	const asked = url.searchParams.get('lang');
	if (asked === null) return null;
	url.searchParams.delete('lang');
	// The router takes calls only once it has started.
	setTimeout(() => replaceState(url, {}));
	return isLang(asked) ? asked : null;
}
