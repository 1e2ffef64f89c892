import { russianCount, russianPlural } from '../plural.ts';
import type { Messages } from './kk.ts';

/** "1 год", "2 года", "5 лет", "1,5 года", for a number as it is written. */
const years = (n: string) =>
	/^\d+$/.test(n) ? russianPlural(Number(n), 'год', 'года', 'лет') : 'года';
const cards = (n: number) => russianCount(n, 'карта', 'карты', 'карт');

export const ru: Messages = {
	lang: { choose: 'Язык' },
	common: {
		back: 'Назад',
		cancel: 'Отмена',
		close: 'Закрыть',
		settings: 'Настройки',
		home: 'К сегодняшним картам'
	},
	today: {
		title: 'Сегодня',
		cardsNoun: (n) => russianPlural(n, 'карта', 'карты', 'карт'),
		parts: (reviews, fresh) =>
			[
				reviews > 0 ? russianCount(reviews, 'повторение', 'повторения', 'повторений') : '',
				fresh > 0 ? russianCount(fresh, 'новая', 'новые', 'новых') : ''
			]
				.filter((part) => part !== '')
				.join(', '),
		decks: 'Колоды',
		deckDone: 'на сегодня всё',
		held: (firm, begun, total) => `всего ${cards(total)}: твёрдо – ${firm}, начато – ${begun}`,
		start: 'Начать',
		goOn: 'Продолжить',
		minutes: (n) => `около ${n}\u00A0${russianPlural(n, 'минуты', 'минут', 'минут')}`,
		doneTitle: 'На сегодня всё',
		doneText: 'Вы повторили все карты, намеченные на сегодня.',
		nextDay: (when, n) => `Дальше: ${when}, ${cards(n)}.`,
		ahead: 'Повторить заранее',
		aheadUnder: 'карты завтрашнего дня и дальше',
		more: 'Взять ещё новых',
		moreUnder: (n) => `ещё ${cards(n)}`,
		mistakes: 'Повторить мои ошибки',
		mistakesUnder: (n) => `${cards(n)}, где вы ошиблись в последние дни`,
		emptyTitle: 'Колод пока нет',
		emptyText: 'Добавьте готовые колоды по истории Казахстана: они работают и без интернета.',
		addDecks: 'Добавить готовые колоды'
	},
	nav: {
		label: 'Основные разделы',
		today: 'Сегодня',
		decks: 'Колоды',
		play: 'Проверка',
		progress: 'Прогресс'
	},
	study: {
		buttons: 'Кнопки оценки',
		title: 'Учёба',
		close: 'Закончить занятие',
		undo: 'Отменить последний ответ',
		menu: 'Ещё',
		progress: 'Ход занятия',
		left: (n) => `ещё ${cards(n)}`,
		saved: 'Сохранено',
		notSaved: (n) =>
			`${russianCount(n, 'ответ ещё не сохранён', 'ответа ещё не сохранены', 'ответов ещё не сохранены')}`,
		notSavedText: 'Ответы остались на этой странице. Не закрывайте её и попробуйте сохранить.',
		saveAgain: 'Сохранить ещё раз',
		show: 'Показать ответ',
		answer: 'Ответ',
		forgot: 'Не помню',
		know: 'Помню',
		hard: 'Трудно',
		good: 'Помню',
		easy: 'Легко',
		next: 'Дальше',
		dontKnow: 'Не знаю',
		check: 'Проверить',
		guessed: 'Это была догадка',
		right: 'Верно',
		nearly: 'Почти верно',
		wrong: 'Неверно',
		thisIsRight: 'Верный ответ',
		yoursWrong: 'Ваш ответ неверен',
		meant: 'Да, именно это',
		notMeant: 'Нет, не помню',
		meantQuestion: 'Вы хотели написать это слово?',
		letters: 'Казахские буквы',
		isTrue: 'Верно',
		isFalse: 'Неверно',
		trueFalseAsk: 'Это верно?',
		yourOrder: 'Правильный порядок',
		whenWas: 'Когда это было?',
		whatOn: 'Что произошло в это время?',
		whatOnOneOf: 'Что произошло в это время? Назовите одно из событий',
		blank: 'пропуск',
		disputed: 'Спорный факт, требует проверки',
		undone: 'Ответ отменён',
		nothingTitle: 'Сейчас повторять нечего',
		nothingText: 'Намеченные карты закончились. На странице «Сегодня» можно повторить заранее.'
	},
	time: {
		today: 'сегодня',
		tomorrow: 'завтра',
		yesterday: 'вчера',
		inMinutes: (n) => `через ${russianCount(n, 'минуту', 'минуты', 'минут')}`,
		inHours: (n) => `через ${russianCount(n, 'час', 'часа', 'часов')}`,
		inDays: (n) => `через ${russianCount(n, 'день', 'дня', 'дней')}`,
		inMonths: (n) => `через ${n}\u00A0мес.`,
		inYears: (n) => `через ${n}\u00A0${years(n)}`,
		daysAgo: (n) => `${russianCount(n, 'день', 'дня', 'дней')} назад`
	},
	notice: {
		saveCopy: 'Сохранить копию',
		reload: 'Открыть заново'
	},
	error: {
		notFoundTitle: 'Такой страницы нет',
		notFoundText: 'Ссылка неверна или устарела. Ваш прогресс на месте.',
		title: 'Неожиданная ошибка',
		text: 'Сохранённые ответы на месте. Попробуйте открыть страницу заново.',
		code: (code) => `Код ошибки: ${code}`
	}
};
