import { russianCount } from '../../plural.ts';
import type { TimelineMessages } from './kk.ts';

export const ru: TimelineMessages = {
	title: 'Лента времени',
	events: (n) => russianCount(n, 'событие', 'события', 'событий'),
	decks: 'Колоды',
	cover: {
		legend: 'Что закрыть',
		none: 'Открыто',
		dates: 'Без дат',
		events: 'Без событий',
		tip: 'Коснитесь строки – она откроется.',
		hiddenDate: 'Дата закрыта, показать',
		hiddenEvent: 'Событие закрыто, показать',
		again: 'Закрыть снова',
		revealed: (n, all) =>
			n === 0 ? 'всё закрыто' : n === all ? 'всё открыто' : `открыто ${n} из ${all}`
	},
	zoom: {
		legend: 'Масштаб',
		out: 'Дальше',
		in: 'Ближе',
		step: { whole: 'Всё', decade: 'Десятилетие', year: 'Год', month: 'Месяц' }
	},
	gap: {
		years: (n) => russianCount(n, 'год', 'года', 'лет'),
		months: (n) => russianCount(n, 'месяц', 'месяца', 'месяцев')
	},
	disputed: 'Спорный факт',
	fromArticle: 'Статья',
	print: 'Распечатать плакатом',
	poster: { sources: 'Источники', madeWith: 'Сделано в приложении «Қайтала»' },
	empty: {
		title: 'На линии нет событий',
		text: 'В колодах, которые вы учите, нет событий с датой. Добавьте одну из колод.',
		toDecks: 'К колодам',
		noneChosen: 'Отметьте хотя бы одну колоду.'
	}
};
