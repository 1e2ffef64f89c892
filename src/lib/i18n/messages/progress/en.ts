import { englishCount } from '../../plural.ts';
import type { ProgressMessages } from './kk.ts';

const cards = (n: number) => englishCount(n, 'card', 'cards');
const days = (n: number) => englishCount(n, 'day', 'days');

export const en: ProgressMessages = {
	title: 'Progress',
	reading: 'Adding up…',
	emptyTitle: 'Your progress will be here',
	emptyText:
		'After the first session this page fills: the days you studied, what you remembered and what lies ahead.',
	emptyStart: 'Start studying',
	percent: (n) => `${n}%`,
	figures: 'Show the numbers',
	day: 'Day',
	cards: 'Cards',
	minutes: 'Minutes',

	studied: {
		title: 'Days studied',
		since: (month, year) => `${days(month)} this month, ${days(year)} this year.`,
		run: (n) => `${days(n)} of study without a long break. A missed day takes nothing away.`,
		fromTo: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
		fromOn: (n) => `${cards(n)} or more`,
		today: 'today'
	},
	retention: {
		title: 'Retention',
		period: 'Period',
		periodName: (n) => (n === null ? 'All' : n === 365 ? 'A\u00A0year' : days(n)),
		recalled: (n) =>
			n === null
				? 'recalled in all this time'
				: n === 365
					? 'recalled in the last year'
					: `recalled in the last ${days(n)}`,
		goal: (percent) => `goal ${percent}`,
		outOf: (n) => `Out of ${englishCount(n, 'answer', 'answers')}.`,
		none: 'There were no reviews in this period.',
		young: 'Young cards',
		mature: 'Firm cards',
		all: 'All',
		byDeck: 'By deck',
		note: 'Only the first review of a card on a day counts. A firm card is remembered after 21\u00A0days still, a young one is forgotten sooner.'
	},
	time: {
		title: 'Time spent',
		spent: (hours, minutes) =>
			[hours > 0 ? `${hours}\u00A0h` : '', minutes > 0 || hours === 0 ? `${minutes}\u00A0min` : '']
				.filter((part) => part !== '')
				.join(' '),
		sum: (n, sum, mean) => `${sum} in the last ${days(n)}, ${mean} on average on a day of study.`,
		none: (n) => `No answers in the last ${days(n)}.`
	},
	coming: {
		title: (n) => `The next ${days(n)}`,
		sum: (n, mean) => `${cards(n)}, ${mean} a day on average.`,
		none: 'No cards are planned for these days.',
		backlog: (n) => `Of these, waiting from earlier days: ${n}.`,
		waiting: 'Waiting from earlier days',
		note: 'New cards are not among them.'
	},
	decks: {
		title: 'Decks',
		firm: (n) => `${n} firm`,
		fading: (n) => `${n} fading`,
		neverRight: (n) => `${n} never right yet`,
		untouched: 'not opened yet',
		note: 'A firm card is remembered after 21\u00A0days still. A fading one wants to be reviewed now.'
	},
	mixedUp: {
		title: 'What you mix up',
		times: (n) => englishCount(n, 'time', 'times'),
		with: 'with this:',
		practise: 'Practise telling them apart'
	},
	memory: {
		stability: 'Stability of the cards',
		stabilityNote: 'Stability is the time after which nine of ten cards are remembered.',
		ranges: [
			'under 1\u00A0day',
			'1–7\u00A0days',
			'7–21\u00A0days',
			'21–90\u00A0days',
			'90\u00A0days – 1\u00A0year',
			'over 1\u00A0year'
		],
		range: 'Time',
		difficulty: 'Difficulty of the cards',
		difficultyNote: 'Your answers show it: 1 is the easiest, 10 the hardest.',
		difficultyRange: 'Difficulty',
		easy: 'easy',
		hard: 'hard'
	}
};
