import type { Lang } from '#lib/core/shared/lang.ts';

/** A share as a whole per cent; never rounded up, or 89.6 would look like a goal of 90 that was reached. */
export function percent(share: number, lang: Lang): string {
	const whole = Math.floor(share * 100 + 1e-9);
	return lang === 'en' ? `${whole}%` : `${whole}\u00A0%`;
}
