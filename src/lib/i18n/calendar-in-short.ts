import type { Lang } from '../core/shared/lang.ts';
import { monthName } from '../core/shared/months.ts';
import { DAY, type StudyDay } from '../core/shared/time.ts';

// Apart from `calendar.ts`, which is on the way to the first card: only charts need names so short.

// Sunday first as in `Date`.
const WEEKDAYS: Record<Lang, readonly string[]> = {
	kk: ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'],
	ru: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
	en: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']
};

// Russian spring and summer are short by themselves, and so stand without a point.
const MONTHS: Record<Lang, string> = {
	kk: 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.',
	ru: 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.',
	en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
};

/** "жс", "вс", "Su": for the edge of a calendar. */
export function weekdayInShort(day: StudyDay, lang: Lang): string {
	// All three lists have seven names.
	return WEEKDAYS[lang][new Date(day * DAY).getUTCDay()] as string;
}

/** "қар.", "нояб.", "Nov": the month of a study day. */
export function monthInShort(day: StudyDay, lang: Lang): string {
	// Each text has twelve names.
	return MONTHS[lang].split(' ')[new Date(day * DAY).getUTCMonth()] as string;
}

/** "қараша": the month of a study day, by itself. */
export function monthOf(day: StudyDay, lang: Lang): string {
	return monthName(new Date(day * DAY).getUTCMonth() + 1, lang);
}

/** "22 қар.", "22 нояб.", "22 Nov": a study day at an axis. */
export function formatDayInShort(day: StudyDay, lang: Lang): string {
	const date = new Date(day * DAY);
	const month = monthInShort(day, lang);
	const isWhole = lang === 'ru' && !month.endsWith('.');
	const name = isWhole ? monthName(date.getUTCMonth() + 1, lang, true) : month;
	return `${date.getUTCDate()}\u00A0${name}`;
}
