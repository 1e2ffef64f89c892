import type { Lang } from '../core/shared/lang.ts';
import { monthName } from '../core/shared/months.ts';
import { DAY, type StudyDay } from '../core/shared/time.ts';

// Our own names, Sunday first as in `Date`: Chromium knows none in Kazakh.
const WEEKDAYS: Record<Lang, readonly string[]> = {
	kk: ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'],
	ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
};

/** "22 қараша": a study day without its year. */
export function formatDay(day: StudyDay, lang: Lang): string {
	const date = new Date(day * DAY);
	return `${date.getUTCDate()}\u00A0${monthName(date.getUTCMonth() + 1, lang, true)}`;
}

/** "22 қараша, жексенбі". */
export function formatDayAndWeekday(day: StudyDay, lang: Lang): string {
	return `${formatDay(day, lang)}, ${weekday(day, lang)}`;
}

/** "2026 жылғы 22 қараша", "22 ноября 2026 года", "22 November 2026". */
export function formatDate(day: StudyDay, lang: Lang): string {
	const year = new Date(day * DAY).getUTCFullYear();
	const dayAndMonth = formatDay(day, lang);
	if (lang === 'kk') return `${year}\u00A0жылғы ${dayAndMonth}`;
	return lang === 'ru' ? `${dayAndMonth} ${year}\u00A0года` : `${dayAndMonth} ${year}`;
}

export function weekday(day: StudyDay, lang: Lang): string {
	// All three lists have seven names.
	return WEEKDAYS[lang][new Date(day * DAY).getUTCDay()] as string;
}
