import { russianCount, russianPlural } from '../../plural.ts';
import type { ProgressMessages } from './kk.ts';

const cards = (n: number) => russianCount(n, 'карта', 'карты', 'карт');
const days = (n: number) => russianCount(n, 'день', 'дня', 'дней');

export const ru: ProgressMessages = {
	title: 'Прогресс',
	reading: 'Идёт подсчёт…',
	emptyTitle: 'Здесь будет ваш прогресс',
	emptyText:
		'После первого занятия страница заполнится: в какие дни вы занимались, что запомнилось и что предстоит.',
	emptyStart: 'Начать занятие',
	percent: (n) => `${n}\u00A0%`,
	figures: 'Показать числа',
	day: 'День',
	cards: 'Карты',
	minutes: 'Минуты',

	studied: {
		title: 'Дни занятий',
		since: (month, year) => `В этом месяце ${days(month)}, в этом году ${days(year)}.`,
		run: (n) => `Без долгого перерыва: ${days(n)} занятий. Пропущенный день ничего не отнимает.`,
		fromTo: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
		fromOn: (n) => `от ${russianPlural(n, `${n}\u00A0карты`, `${n}\u00A0карт`, `${n}\u00A0карт`)}`,
		today: 'сегодня'
	},
	retention: {
		title: 'Запоминание',
		period: 'Период',
		periodName: (n) => (n === null ? 'Всё' : n === 365 ? 'Год' : days(n)),
		recalled: (n) =>
			n === null
				? 'вспомнилось за всё время'
				: n === 365
					? 'вспомнилось за последний год'
					: `вспомнилось за ${days(n)}`,
		goal: (percent) => `цель ${percent}`,
		outOf: (n) =>
			`Подсчитано по ${russianPlural(n, `${n}\u00A0ответу`, `${n}\u00A0ответам`, `${n}\u00A0ответам`)}.`,
		none: 'За это время повторений не было.',
		young: 'Молодые карты',
		mature: 'Твёрдые карты',
		all: 'Все',
		byDeck: 'По колодам',
		note: 'Считается только первое за день повторение каждой карты. Твёрдая карта помнится и через 21\u00A0день, молодая забывается раньше.'
	},
	time: {
		title: 'Время занятий',
		spent: (hours, minutes) =>
			[hours > 0 ? `${hours}\u00A0ч` : '', minutes > 0 || hours === 0 ? `${minutes}\u00A0мин` : '']
				.filter((part) => part !== '')
				.join(' '),
		sum: (n, sum, mean) => `За ${days(n)} – ${sum}, в среднем ${mean} в день занятий.`,
		none: (n) => `За ${days(n)} ответов не было.`
	},
	coming: {
		title: (n) => `Ближайшие ${days(n)}`,
		sum: (n, mean) => `${cards(n)}, в среднем ${mean} в день.`,
		none: 'На эти дни карт не запланировано.',
		backlog: (n) => `Из них ждут с прошлых дней: ${n}.`,
		waiting: 'Ждут с прошлых дней',
		note: 'Новые карты сюда не входят.'
	},
	decks: {
		title: 'Колоды',
		firm: (n) => `твёрдо – ${n}`,
		fading: (n) => `забывается – ${n}`,
		neverRight: (n) => `ещё ни разу верно – ${n}.`,
		untouched: 'ещё не открыто',
		note: 'Твёрдая карта помнится и через 21\u00A0день. Ту, что забывается, пора повторить.'
	},
	mixedUp: {
		title: 'Что с чем вы путаете',
		times: (n) => russianCount(n, 'раз', 'раза', 'раз'),
		with: 'с этим:',
		practise: 'Потренироваться различать'
	},
	memory: {
		stability: 'Устойчивость карт',
		stabilityNote: 'Устойчивость – срок, после которого из десяти карт помнятся девять.',
		ranges: [
			'меньше 1\u00A0дня',
			'1–7\u00A0дней',
			'7–21\u00A0день',
			'21–90\u00A0дней',
			'90\u00A0дней – 1\u00A0год',
			'больше 1\u00A0года'
		],
		range: 'Срок',
		difficulty: 'Трудность карт',
		difficultyNote:
			'Трудность видна по вашим ответам: 1\u00A0– самая\u00A0лёгкая, 10\u00A0– самая\u00A0трудная.',
		difficultyRange: 'Трудность',
		easy: 'легко',
		hard: 'трудно'
	}
};
