import { russianCount, russianPlural } from '../../plural.ts';
import type { GamesMessages } from './kk.ts';

const pairs = (n: number) => russianCount(n, 'пара', 'пары', 'пар');

export const ru: GamesMessages = {
	game: {
		titles: { match: 'Пары', chronology: 'Хронология', confusables: 'Путаница' },
		progress: 'Ход игры',
		nth: (n, of) => `${n}/${of}`,
		next: 'Дальше',
		result: 'Результат',
		endTitle: 'Игра окончена',
		right: (right, all) =>
			right === all ? 'Всё верно с первого раза' : `Верно с первого раза: ${right} из ${all}`,
		schedule: 'Игра не меняет расписание: сегодня снова спросят только карты с ошибкой.',
		again: 'Ещё раз',
		finish: 'Закончить',
		noneTitle: 'Для игры не хватает карт',
		noneText: 'Из выбранного не составить ни одного задания. Попробуйте добавить другие наборы.',
		choose: 'Выбрать колоды',
		stay: 'Вернуться к игре',
		toDecks: 'К наборам'
	},
	match: {
		title: 'Найдите пары',
		keys: 'Клавиши: сначала номер вопроса, затем номер ответа.',
		questions: 'Вопросы',
		answers: 'Ответы',
		found: (left) =>
			left === 0
				? 'Верно. Найдены все.'
				: `Верно. ${russianPlural(left, 'Осталась', 'Остались', 'Осталось')} ${pairs(left)}.`,
		notAPair: 'Это не пара',
		alreadyFound: 'пара найдена',
		showRest: 'Показать остальные',
		score: (right, all) =>
			right === all
				? 'Все пары найдены с первого раза'
				: `С первого раза найдено пар: ${right} из ${all}`,
		clock: 'Показать время',
		passed: 'Прошло времени'
	},
	line: {
		title: 'Расставьте события по времени',
		hint: 'Самое раннее – наверху. Перетаскивайте или двигайте кнопками.',
		earlier: 'раньше',
		later: 'позже',
		moveUp: 'Выше',
		moveDown: 'Ниже',
		moved: (text, n, of) => `${text}: место ${n} из ${of}`,
		check: 'Проверить',
		score: (right, all) =>
			right === all ? 'Все события на своих местах' : `На своих местах: ${right} из ${all}`,
		yours: (n) => `у вас на ${n}-м месте`
	},
	mixed: {
		apart: 'В чём разница',
		asked: 'Спрашивали это',
		other: 'С чем путают',
		pairs: (n) => `Вы путаете ${russianCount(n, 'пару', 'пары', 'пар')}`,
		noneTitle: 'Пока вы ничего не путаете',
		noneText:
			'Если вы дадите на одну карту ответ другой, здесь их спросят рядом. А пока пройдите тест.',
		noneHereTitle: 'В выбранном вы ничего не путаете',
		noneHereText: 'Попробуйте добавить другие наборы.'
	}
};
