import type { Millis, StudyDay } from '../core/shared/time.ts';
import type { Lang } from '../core/shared/lang.ts';
import type { Messages } from './messages/kk.ts';
import { formatNumber } from './numbers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "in 10 minutes": a span of less than a day. */
export function inSpan(span: Millis, words: Messages): string {
	const minutes = Math.max(1, Math.round(span / MINUTE));
	if (minutes < 60) return words.time.inMinutes(minutes);
	return words.time.inHours(Math.round(span / HOUR));
}

/** "tomorrow", "in 9 days", "in 2.5 months": how far off a study day is. */
export function inDays(days: number, words: Messages, lang: Lang): string {
	if (days <= 0) return words.time.today;
	if (days === 1) return words.time.tomorrow;
	if (days < 31) return words.time.inDays(days);
	if (days < 360) return words.time.inMonths(formatNumber(Math.round(days / 15) / 2, lang));
	return words.time.inYears(formatNumber(Math.round(days / 36.5) / 10, lang));
}

/** "yesterday", "6 days ago". */
export function daysAgo(then: StudyDay, today: StudyDay, words: Messages): string {
	const days = today - then;
	if (days <= 0) return words.time.today;
	return days === 1 ? words.time.yesterday : words.time.daysAgo(days);
}
