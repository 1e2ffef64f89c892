import type { Lang } from '../core/shared/lang.ts';

/** What a tag is called; one that no shipped deck uses is shown as its author wrote it. */
export function tagName(tag: string, lang: Lang): string {
	const names = NAMES.get(tag);
	return names ? names[lang] : tag;
}

const name = (kk: string, ru: string, en: string): Record<Lang, string> => ({ kk, ru, en });

const NAMES: ReadonlyMap<string, Record<Lang, string>> = new Map(
	Object.entries({
		akim: name('Әкім', 'Аким', 'The akim'),
		'akim-office': name('Әкім аппараты', 'Аппарат акима', 'The akim’s office'),
		appointment: name('Тағайындау', 'Назначение', 'Appointment'),
		budget: name('Бюджет', 'Бюджет', 'Budget'),
		cause: name('Себептер', 'Причины', 'Causes'),
		chronology: name('Хронология', 'Хронология', 'Chronology'),
		constitution: name('Конституция', 'Конституция', 'The Constitution'),
		'constitution-1995': name(
			'1995 жылғы Конституция',
			'Конституция 1995 года',
			'The Constitution of 1995'
		),
		council: name('Кеңестер', 'Советы', 'Councils'),
		deadline: name('Мерзімдер', 'Сроки', 'Deadlines'),
		'december-1993': name('1993 жылғы желтоқсан', 'Декабрь 1993 года', 'December 1993'),
		decree: name('Жарлықтар', 'Указы', 'Decrees'),
		'decree-1992': name('1992 жылғы Жарлық', 'Указ 1992 года', 'The decree of 1992'),
		effect: name('Салдарлар', 'Последствия', 'Effects'),
		elders: name('Ақсақалдар', 'Аксакалы', 'The elders'),
		election: name('Сайлау', 'Выборы', 'Elections'),
		farm: name('Шаруашылықтар', 'Хозяйства', 'Farms'),
		forum: name('Форумдар', 'Форумы', 'Forums'),
		'january-1992': name('1992 жылғы қаңтар', 'Январь 1992 года', 'January 1992'),
		law: name('Заңдар', 'Законы', 'Laws'),
		'law-1991': name('1991 жылғы заң', 'Закон 1991 года', 'The law of 1991'),
		'law-number': name('Заң нөмірлері', 'Номера законов', 'Numbers of laws'),
		maslikhat: name('Мәслихат', 'Маслихат', 'The maslikhat'),
		method: name('Зерттеу әдістері', 'Методы исследования', 'Methods'),
		office: name('Лауазымдар', 'Должности', 'Offices'),
		party: name('Партия', 'Партия', 'The party'),
		period: name('Кезеңдер', 'Периоды', 'Periods'),
		power: name('Билік', 'Власть', 'Power'),
		reform: name('Реформалар', 'Реформы', 'Reforms'),
		research: name('Зерттеу', 'Исследование', 'Research'),
		resolution: name('Қаулылар', 'Постановления', 'Resolutions'),
		'self-government': name(
			'Жергілікті өзін-өзі басқару',
			'Местное самоуправление',
			'Local self-government'
		),
		source: name('Деректер көзі', 'Источники', 'Sources'),
		soviet: name('Кеңестік кезең', 'Советское время', 'Soviet times'),
		staff: name('Қызметкерлер', 'Сотрудники', 'Staff'),
		term: name('Терминдер', 'Термины', 'Terms'),
		unit: name('Аумақтық бірліктер', 'Территориальные единицы', 'Territorial units'),
		units: name('Аумақтық бірліктер', 'Территориальные единицы', 'Territorial units'),
		vertical: name('Билік вертикалі', 'Вертикаль власти', 'The vertical of power'),
		village: name('Ауыл', 'Село', 'The village')
	})
);
