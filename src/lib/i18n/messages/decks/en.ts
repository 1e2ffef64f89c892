import { englishCount } from '../../plural.ts';
import type { DecksMessages } from './kk.ts';

export const en: DecksMessages = {
	list: {
		title: 'Decks',
		inUse: 'What you study',
		others: 'Other decks',
		untouched: 'not opened yet',
		held: 'new cards are held back',
		emptyTitle: 'There are no decks on this device',
		emptyText: 'Connect to the internet once and open Today: the decks of Qaitala will be loaded.'
	},
	search: {
		label: 'Search all facts',
		clear: 'Clear the search',
		results: 'Facts found',
		looking: 'Searching…',
		found: (n) => `${englishCount(n, 'fact', 'facts')} found`,
		foundMost: (n) => `The first ${englishCount(n, 'fact', 'facts')} are shown; add a word`,
		noneTitle: 'Nothing found',
		noneText: 'Try only a part of a word. You need not type the Kazakh letters.'
	},
	notes: {
		title: 'Facts',
		jump: 'To the facts',
		tag: 'Topic',
		allTags: (n) => `All (${n})`,
		play: 'Quiz and games',
		timeline: 'Timeline',
		exam: 'Exam date',
		studyTag: 'Study this topic',
		isTrue: 'True',
		isFalse: 'False',
		disputed: 'Disputed',
		held: (firm, begun, untouched, suspended) =>
			[
				firm > 0 ? `${firm} firm` : '',
				begun > 0 ? `${begun} begun` : '',
				untouched > 0 ? `${untouched} not opened yet` : '',
				suspended > 0 ? `${suspended} suspended` : ''
			]
				.filter((part) => part !== '')
				.join(', '),
		cards: 'Cards',
		card: 'About this card',
		variant: (variant) =>
			({ date: 'Date', what: 'Event', forward: 'Answer', reverse: 'Reversed' })[variant] ??
			`Gap ${variant.replace(/^c/, '')}`
	},
	fresh: {
		title: 'New cards',
		on: 'Let them come',
		off: 'Hold them back',
		offNote: 'Cards that were begun are reviewed as before.',
		order: 'Order of new cards',
		author: 'As the author has them',
		mixed: 'Mixed'
	}
};
