import { englishCount } from '../../plural.ts';
import type { GamesMessages } from './kk.ts';

const pairs = (n: number) => englishCount(n, 'pair', 'pairs');

export const en: GamesMessages = {
	game: {
		titles: { match: 'Pairs', chronology: 'Chronology', confusables: 'Mix-ups' },
		progress: 'Progress of the game',
		nth: (n, of) => `${n}/${of}`,
		next: 'Next',
		result: 'Result',
		endTitle: 'The game is over',
		right: (right, all) =>
			right === all
				? 'Everything right at the first try'
				: `${right} of ${all} right at the first try`,
		schedule: 'A game leaves the schedule as it is: only what was wrong is asked again today.',
		again: 'Once more',
		finish: 'Finish',
		noneTitle: 'Too few cards for a game',
		noneText: 'No task can be made of what you chose. Try adding other decks.',
		choose: 'Choose decks',
		stay: 'Back to the game',
		toDecks: 'To the decks'
	},
	match: {
		title: 'Find the pairs',
		keys: 'Keys: first the number of the question, then that of the answer.',
		questions: 'Questions',
		answers: 'Answers',
		found: (left) => (left === 0 ? 'Right. All are found.' : `Right. ${pairs(left)} left.`),
		notAPair: 'These two are no pair',
		alreadyFound: 'paired',
		showRest: 'Show the rest',
		score: (right, all) =>
			right === all
				? `All ${pairs(all)} found at the first try`
				: `${right} of ${pairs(all)} found at the first try`,
		clock: 'Show the time',
		passed: 'Time passed'
	},
	line: {
		title: 'Put the events in order of time',
		hint: 'The earliest stands at the top. Drag them, or use the buttons.',
		earlier: 'earlier',
		later: 'later',
		moveUp: 'Up',
		moveDown: 'Down',
		moved: (text, n, of) => `${text}: place ${n} of ${of}`,
		check: 'Check',
		score: (right, all) =>
			right === all ? `All ${all} events in place` : `${right} of ${all} events in place`,
		yours: (n) => `you put it at place ${n}`
	},
	mixed: {
		apart: 'What tells them apart',
		asked: 'This was asked',
		other: 'What it is mixed up with',
		pairs: (n) => `You mix up ${pairs(n)}`,
		noneTitle: 'You mix nothing up yet',
		noneText:
			'When you give one card’s answer to another, the two are asked here side by side. Take a quiz in the meantime.',
		noneHereTitle: 'Nothing you chose is mixed up',
		noneHereText: 'Try adding other decks.'
	}
};
