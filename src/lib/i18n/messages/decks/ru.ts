import { russianCount } from '../../plural.ts';
import type { DecksMessages } from './kk.ts';

export const ru: DecksMessages = {
	list: {
		title: 'Колоды',
		inUse: 'Вы учите',
		others: 'Другие колоды',
		untouched: 'ещё не открыто',
		held: 'новые карты остановлены',
		emptyTitle: 'На этом устройстве нет колод',
		emptyText: 'Подключитесь один раз к интернету и откройте «Сегодня»: готовые колоды загрузятся.'
	},
	search: {
		label: 'Поиск по всем фактам',
		clear: 'Очистить поиск',
		results: 'Найденные факты',
		looking: 'Идёт поиск…',
		found: (n) => `Найдено: ${russianCount(n, 'факт', 'факта', 'фактов')}`,
		foundMost: (n) =>
			`Показаны первые ${russianCount(n, 'факт', 'факта', 'фактов')}, уточните запрос`,
		noneTitle: 'Ничего не найдено',
		noneText: 'Попробуйте написать только часть слова. Казахские буквы набирать необязательно.'
	},
	notes: {
		title: 'Факты',
		jump: 'К фактам',
		tag: 'Тема',
		allTags: (n) => `Все (${n})`,
		play: 'Тест и игры',
		timeline: 'Лента времени',
		exam: 'День экзамена',
		studyTag: 'Учить эту тему',
		isTrue: 'Верно',
		isFalse: 'Неверно',
		disputed: 'Спорный факт',
		held: (firm, begun, untouched, suspended) =>
			[
				firm > 0 ? `твёрдо – ${firm}` : '',
				begun > 0 ? `начато – ${begun}` : '',
				untouched > 0 ? `ещё не открыто – ${untouched}` : '',
				suspended > 0 ? `отложено – ${suspended}` : ''
			]
				.filter((part) => part !== '')
				.join(', '),
		cards: 'Карты',
		card: 'О карте',
		variant: (variant) =>
			({ date: 'Дата', what: 'Событие', forward: 'Ответ', reverse: 'Наоборот' })[variant] ??
			`Пропуск ${variant.replace(/^c/, '')}`
	},
	fresh: {
		title: 'Новые карты',
		on: 'Пусть приходят',
		off: 'Остановить',
		offNote: 'Начатые карты повторяются как прежде.',
		order: 'Порядок новых карт',
		author: 'Как у автора',
		mixed: 'Вперемешку'
	}
};
