import { englishCount, englishPlural } from '../../plural.ts';
import type { CardInfoMessages } from './kk.ts';

const cards = (n: number) => englishCount(n, 'card', 'cards');

export const en: CardInfoMessages = {
	card: {
		title: 'About this card',
		missingTitle: 'There is no such card',
		missingText: 'The link is old, or the card has left its deck. Your progress is safe.',
		goneTitle: 'The card has left its deck',
		goneText: 'The author has withdrawn this fact: it is not asked any more. Its history is below.',
		newerTitle: 'This card needs a newer Qaitala',
		newerText: 'Connect to the internet and update the app. Your progress is safe.'
	},
	memory: {
		title: 'How it is remembered',
		untouched: 'This card has not been asked yet. It comes in its turn among the new ones.',
		comesBack: 'Next review',
		recall: 'Recalled now',
		stability: 'Stability',
		stabilityNote: (percent) => `after so long, the chance of recalling it is ${percent}`,
		difficulty: 'Difficulty',
		difficultyOf: (n, word) => `${n} of 10, ${word}`,
		easy: 'easy',
		middling: 'middling',
		hard: 'hard',
		lapses: 'Forgotten',
		times: (n) => (n === 0 ? 'never' : englishCount(n, 'time', 'times')),
		percent: (n) => `${n}%`,
		underDay: 'less than a day',
		days: (n) => `${n}\u00A0${englishPlural(Number(n), 'day', 'days')}`,
		months: (n) => `${n}\u00A0${englishPlural(Number(n), 'month', 'months')}`,
		years: (n) => `${n}\u00A0${englishPlural(Number(n), 'year', 'years')}`,
		suspended: 'suspended: not asked until you resume it',
		now: 'now',
		overdue: (n) => `today, ${englishCount(n, 'day', 'days')} late`
	},
	curve: {
		title: 'Forgetting curve',
		today: 'today',
		falls: (day) => `reached on ${day}`,
		fell: (day) => `was reached on ${day}`,
		day: 'Day',
		recall: 'Chance of recall',
		last: 'last answer'
	},
	history: {
		title: 'History',
		none: 'Nothing yet.',
		more: (n) => `Show ${englishCount(n, 'more entry', 'more entries')}`,
		seconds: (n) => `${n}\u00A0s`,
		practice: (mode) => `Practice: ${mode}`,
		mode: {
			cram: 'cram',
			game: 'game',
			quiz: 'quiz',
			live: 'quiz in class'
		},
		form: {
			flip: 'turned over',
			choice: 'by choice',
			typed: 'typed',
			cloze: 'gap',
			truefalse: 'true or false',
			ordering: 'put in order',
			matching: 'pairs'
		},
		suspended: 'Suspended',
		resumed: 'Resumed',
		buried: (day) => `Put off until ${day}`,
		flagged: (name) => `Flag: ${name}`,
		unflagged: 'Flag taken off',
		reset: 'Started over',
		clock: 'The clock was wrong: the days of answers were corrected',
		imported: (from) => `Taken over from another program: ${from}`,
		newer: 'An entry made by a newer version of Qaitala',
		undone: 'undone'
	},
	acts: {
		title: 'What to do with the card',
		suspend: 'Suspend',
		suspendUnder: 'not asked until you resume it',
		resume: 'Resume',
		bury: 'Put off until tomorrow',
		buryUnder: 'not asked today',
		unbury: 'Ask it today after all',
		buriedUnder: (day) => `put off until ${day}`,
		reset: 'Start over',
		resetUnder: 'learn it as if it were new',
		resetTitle: 'Start the card over?',
		resetText:
			'It will be asked like a new card; stability and difficulty begin anew. Its history is kept, and you can undo this at once.',
		flag: 'Flag',
		flags: { 1: 'Important', 2: 'Hard', 3: 'Ask the teacher' },
		otherFlag: (n) => `No. ${n}`,
		done: {
			suspend: 'Card suspended',
			resume: 'Card resumed',
			bury: 'Put off until tomorrow',
			unbury: 'It will be asked today',
			flag: 'Flag set',
			unflag: 'Flag taken off',
			reset: 'Card started over'
		},
		undo: 'Undo',
		undone: 'Undone',
		notSaved: 'Not saved yet',
		notSavedText: 'It waits on this device. Leave the page open and try to save it.'
	},
	backlog: {
		title: 'After a break',
		overdue: (n) => englishPlural(n, 'card is overdue', 'cards are overdue'),
		explain:
			'That is what a break does; nothing is lost. Review all of it today, or spread it over a few days: what is fading comes first.',
		choose: 'How would you like to review?',
		today: 'All today',
		perDay: (n) => `${cards(n)} a day`,
		days: (n, until) => `${englishCount(n, 'day', 'days')}, until ${until}`,
		minutes: (n) => `about ${englishCount(n, 'minute', 'minutes')} a day`,
		todayMinutes: (n) => `about ${englishCount(n, 'minute', 'minutes')}`,
		usual: 'your usual pace',
		holdNew: 'No new cards on these days',
		holdNewNote: 'They come again by themselves once this is done.',
		go: 'Spread it so',
		goToday: 'Review all of it today',
		dueStay: 'No due day is changed: only the number for a day is smaller.',
		spreadTitle: 'Spread over some days',
		spreadText: (perDay, until) =>
			`${cards(perDay)} a day. The last day is ${until}; after that all is as before.`,
		held: 'New cards do not come for now.',
		left: (n) => `${cards(n)} left.`,
		study: 'Review today’s part',
		undo: 'Review all at once after all',
		undone: 'Not spread any more',
		noneTitle: 'Nothing has piled up',
		noneText: 'There is no more overdue than fits into a day.',
		notice: (n) => `${cards(n)} overdue`,
		noticeText: 'Review all of it today, or spread it over a few days.',
		noticeGo: 'Spread over days',
		noticeSpread: (perDay, until) =>
			`Spread over some days: ${cards(perDay)} a day, the last day is ${until}`,
		noticeSpreadGo: 'Change'
	}
};
