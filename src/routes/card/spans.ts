import type { Lang } from '#lib/core/shared/lang.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import { formatDate, formatDay } from '#lib/i18n/calendar.ts';
import type { CardInfoMessages } from '#lib/i18n/messages/cardinfo/kk.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';

/** A number of days as one says it: "12 days", "2.5 months", "1.2 years". */
export function spanInDays(days: number, words: CardInfoMessages['memory'], lang: Lang): string {
	if (days < 1) return words.underDay;
	if (days < 31) return words.days(formatNumber(Math.round(days), lang));
	if (days < 360) return words.months(formatNumber(Math.round(days / 15) / 2, lang));
	return words.years(formatNumber(Math.round(days / 36.5) / 10, lang));
}

/** A day as one says it: with its year if that is not plain. */
export function dayNear(day: StudyDay, near: StudyDay, lang: Lang): string {
	return Math.abs(day - near) < 300 ? formatDay(day, lang) : formatDate(day, lang);
}

/** A probability as whole percents, 0 to 100; certain only where it is. */
export function percentOf(recall: number): number {
	return Math.round(100 * recall);
}
