import type { ExamMessages } from '#lib/i18n/messages/exam/kk.ts';

/** How far off an exam is, in days from today; negative once it is over. */
export function whenIs(days: number, words: ExamMessages['when']): string {
	if (days === 0) return words.today;
	if (days === 1) return words.tomorrow;
	if (days === -1) return words.yesterday;
	return days > 0 ? words.inDays(days) : words.daysAgo(-days);
}
