import { englishCount, englishPlural } from '../plural.ts';
import type { Messages } from './kk.ts';

const cards = (n: number) => englishCount(n, 'card', 'cards');

export const en: Messages = {
	lang: { choose: 'Language' },
	common: {
		back: 'Back',
		cancel: 'Cancel',
		close: 'Close',
		settings: 'Settings',
		home: 'To today’s cards'
	},
	today: {
		title: 'Today',
		cardsNoun: (n) => englishPlural(n, 'card', 'cards'),
		parts: (reviews, fresh) =>
			[
				reviews > 0 ? englishCount(reviews, 'review', 'reviews') : '',
				fresh > 0 ? `${fresh}\u00A0new` : ''
			]
				.filter((part) => part !== '')
				.join(', '),
		decks: 'Decks',
		deckDone: 'done for today',
		held: (firm, begun, total) => `${cards(total)} in all: ${firm} firm, ${begun} begun`,
		start: 'Start',
		goOn: 'Continue',
		minutes: (n) => `about ${englishCount(n, 'minute', 'minutes')}`,
		doneTitle: 'Done for today',
		doneText: 'You have reviewed every card planned for today.',
		nextDay: (when, n) => `Next: ${when}, ${cards(n)}.`,
		ahead: 'Review ahead',
		aheadUnder: 'cards of tomorrow and later',
		more: 'Take more new cards',
		moreUnder: (n) => `${n}\u00A0more`,
		mistakes: 'Review my mistakes',
		mistakesUnder: (n) => `${cards(n)} you got wrong in the last few days`,
		emptyTitle: 'No decks yet',
		emptyText:
			'Add the decks that come with Qaitala: history of Kazakhstan, also without internet.',
		addDecks: 'Add the decks'
	},
	nav: {
		label: 'Main parts',
		today: 'Today',
		decks: 'Decks',
		play: 'Practise',
		progress: 'Progress'
	},
	study: {
		buttons: 'Rating buttons',
		title: 'Study',
		close: 'Close the session',
		undo: 'Take back the last answer',
		menu: 'More',
		progress: 'Progress of the session',
		left: (n) => `${cards(n)} to go`,
		saved: 'Saved',
		notSaved: (n) => `${englishCount(n, 'answer', 'answers')} not saved yet`,
		notSavedText: 'Your answers are still on this page. Keep it open and try to save them.',
		saveAgain: 'Try saving again',
		show: 'Show the answer',
		answer: 'Answer',
		forgot: 'Forgot',
		know: 'Knew it',
		hard: 'Hard',
		good: 'Knew it',
		easy: 'Easy',
		next: 'Next',
		dontKnow: 'I don’t know',
		check: 'Check',
		guessed: 'I guessed',
		right: 'Right',
		nearly: 'Nearly right',
		wrong: 'Wrong',
		thisIsRight: 'The right answer',
		yoursWrong: 'Your answer is wrong',
		meant: 'Yes, I meant that',
		notMeant: 'No, I didn’t know',
		meantQuestion: 'Did you mean this word?',
		letters: 'Kazakh letters',
		isTrue: 'True',
		isFalse: 'False',
		trueFalseAsk: 'Is this true?',
		yourOrder: 'The right order',
		whenWas: 'When was this?',
		whatOn: 'What happened then?',
		whatOnOneOf: 'What happened then? Name one of the events',
		blank: 'blank',
		disputed: 'Disputed, needs checking',
		undone: 'Answer taken back',
		nothingTitle: 'Nothing to review now',
		nothingText: 'The planned cards are done. You can review ahead from the page Today.'
	},
	time: {
		today: 'today',
		tomorrow: 'tomorrow',
		yesterday: 'yesterday',
		inMinutes: (n) => `in ${englishCount(n, 'minute', 'minutes')}`,
		inHours: (n) => `in ${englishCount(n, 'hour', 'hours')}`,
		inDays: (n) => `in ${englishCount(n, 'day', 'days')}`,
		inMonths: (n) => `in ${n}\u00A0${n === '1' ? 'month' : 'months'}`,
		inYears: (n) => `in ${n}\u00A0${n === '1' ? 'year' : 'years'}`,
		daysAgo: (n) => `${englishCount(n, 'day', 'days')} ago`
	},
	notice: {
		saveCopy: 'Save a copy',
		reload: 'Open again'
	},
	error: {
		notFoundTitle: 'There is no such page',
		notFoundText: 'The link is wrong or old. Your progress is where it was.',
		title: 'Unexpected error',
		text: 'Your saved answers are where they were. Try opening the page again.',
		code: (code) => `Error code: ${code}`
	}
};
