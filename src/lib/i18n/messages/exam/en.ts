import { englishCount, englishPlural } from '../../plural.ts';
import type { ExamMessages } from './kk.ts';

const minutes = (n: number) => englishCount(n, 'minute', 'minutes');
const days = (n: number) => englishCount(n, 'day', 'days');

export const en: ExamMessages = {
	list: {
		title: 'Exams',
		ahead: 'To come',
		past: 'Past',
		add: 'Set a date',
		addNote: 'If the exam is about one topic, choose that topic on the page of its deck.',
		topics: 'One topic of all decks',
		emptyTitle: 'No exam date is set',
		emptyText:
			'Choose a deck and set the date. You will see how much you will remember on that day, and how many minutes a day it takes.',
		noDecksText: 'There are no decks on this device. Add decks on Today first.',
		goal: (share) => `goal ${share}`,
		topicOf: (deck) => `a topic of “${deck}”`,
		topicOfAll: 'a topic of all decks'
	},
	when: {
		today: 'The exam is today',
		tomorrow: 'The exam is tomorrow',
		inDays: (n) => `${days(n)} until the exam`,
		yesterday: 'The exam was yesterday',
		daysAgo: (n) => `The exam was ${days(n)} ago`
	},
	form: {
		title: 'Exam date',
		intro:
			'Set the date to see how much you will remember on that day, and how many minutes a day reach your goal.',
		day: 'Day',
		month: 'Month',
		year: 'Year',
		noSuchDay: 'There is no such day. Check the number of the day.',
		hasPassed: 'This day has passed. Choose today or a later day.',
		goal: 'To remember on that day',
		save: 'Set the date',
		change: 'Change',
		cancel: 'Cancel',
		remove: 'Remove',
		removed: 'The exam date was removed',
		undo: 'Undo'
	},
	missing: {
		title: 'There is no such deck',
		text: 'No such deck or topic was found on this device.'
	},
	reckon: {
		working: 'Working it out…',
		ifGoingOn: 'is what you will remember on that day if you go on like this',
		onTheDay: 'is what you remember today',
		goal: (share) => `Your goal is ${share}.`,
		need: (n) => `${minutes(n)} a day ${englishPlural(n, 'reaches', 'reach')} your goal.`,
		needNothing: 'You will reach your goal even if you study nothing more.',
		outOfReach: (n, share) =>
			`Even ${minutes(n)} a day will not reach your goal by that day: it will be ${share}. Lower the goal, or take only the topic you need most.`,
		nothingHelps: (share) => `Your goal cannot be reached by that day: it will be ${share}.`,
		heldBack: (n) =>
			`${englishCount(n, 'new card is', 'new cards are')} held back and not reckoned with. You can let new cards come again on the page of the deck.`,
		todayText: 'Begin with the cards that bring you most now.'
	},
	curve: {
		title: 'What you will remember',
		going: 'As it is going',
		minutes: (n) => `${minutes(n)} a day`,
		nothing: 'Without study',
		goal: 'Goal',
		today: 'today',
		day: 'Day'
	},
	tried: {
		title: 'What minutes bring',
		minutes: 'A day',
		share: 'Remembered on the day',
		inMinutes: minutes
	},
	how: {
		title: 'How this is worked out',
		cards: (all, fresh) =>
			`It is about ${englishCount(all, 'card', 'cards')}: for each, the probability by FSRS that you recall it on that day.${fresh > 0 ? ` ${fresh === 1 ? 'The one' : `The ${fresh}`} not opened yet ${englishPlural(fresh, 'counts', 'count')} as 0.` : ''}`,
		order:
			'Before an exam the cards that bring most in a minute come first. No due day is moved: each answer is saved as a usual review.',
		pace: (seconds) => `An answer is taken to last ${seconds}\u00A0seconds.`
	},
	past: {
		text: 'This is what FSRS reckons, not a mark.',
		was: 'is what you remembered on that day',
		again: 'Set a new date'
	},
	study: 'Study for the exam',
	studyMinutes: (n) => `${minutes(n)}, the most useful first`
};
