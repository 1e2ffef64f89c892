import type { Lang } from './lang.ts';

/**
 * The months of the year as a language names them, January first; Kazakh and Russian in lower case.
 * Our own, since Chromium has no Kazakh locale data and answers "M01".
 */
export const MONTHS: { readonly [lang in Lang]: readonly string[] } = {
	kk: [
		'қаңтар',
		'ақпан',
		'наурыз',
		'сәуір',
		'мамыр',
		'маусым',
		'шілде',
		'тамыз',
		'қыркүйек',
		'қазан',
		'қараша',
		'желтоқсан'
	],
	ru: [
		'январь',
		'февраль',
		'март',
		'апрель',
		'май',
		'июнь',
		'июль',
		'август',
		'сентябрь',
		'октябрь',
		'ноябрь',
		'декабрь'
	],
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	]
};

/** Russian months as they stand after a day: `8 декабря`. */
export const RUSSIAN_MONTHS_OF_A_DAY: readonly string[] = [
	'января',
	'февраля',
	'марта',
	'апреля',
	'мая',
	'июня',
	'июля',
	'августа',
	'сентября',
	'октября',
	'ноября',
	'декабря'
];

/** The name of a month, 1 to 12; `ofADay` is how it stands after a day (Russian `декабря`). */
export function monthName(month: number, lang: Lang, ofADay = false): string {
	const names = lang === 'ru' && ofADay ? RUSSIAN_MONTHS_OF_A_DAY : MONTHS[lang];
	const name = names[month - 1];
	if (name === undefined) throw new Error(`No such month: ${month}`);
	return name;
}
