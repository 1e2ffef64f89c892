import { englishCount } from '../../plural.ts';
import type { TimelineMessages } from './kk.ts';

export const en: TimelineMessages = {
	title: 'Timeline',
	events: (n) => englishCount(n, 'event', 'events'),
	decks: 'Decks',
	cover: {
		legend: 'What to cover',
		none: 'Open',
		dates: 'Cover dates',
		events: 'Cover events',
		tip: 'Tap a covered line to open it.',
		hiddenDate: 'The date is covered, show it',
		hiddenEvent: 'The event is covered, show it',
		again: 'Cover again',
		revealed: (n, all) => (n === 0 ? 'all covered' : n === all ? 'all open' : `${n} of ${all} open`)
	},
	zoom: {
		legend: 'Zoom',
		out: 'Zoom out',
		in: 'Zoom in',
		step: { whole: 'All', decade: 'Decade', year: 'Year', month: 'Month' }
	},
	gap: {
		years: (n) => englishCount(n, 'year', 'years'),
		months: (n) => englishCount(n, 'month', 'months')
	},
	disputed: 'Disputed',
	fromArticle: 'The article',
	print: 'Print as a poster',
	poster: { sources: 'Sources', madeWith: 'Made with Qaitala' },
	empty: {
		title: 'No events on the line',
		text: 'The decks you study hold no event with a date. Add one of the decks.',
		toDecks: 'To the decks',
		noneChosen: 'Tick at least one deck.'
	}
};
