import type { PlayMessages } from './kk.ts';

const cards = (n: number) => `${n}\u00A0${n === 1 ? 'card' : 'cards'}`;

export const en: PlayMessages = {
	list: {
		title: 'Test yourself',
		lead: 'Test yourself or play. Your schedule stays as it is.',
		modes: {
			quiz: { name: 'Quiz', text: 'One question after another, and all mistakes at the end.' },
			learn: {
				name: 'Learn',
				text: 'Asks in different ways until you have recalled every card without help.'
			},
			match: { name: 'Pairs', text: 'Put questions and answers together.' },
			chronology: { name: 'Chronology', text: 'Put events in order of time.' },
			confusables: { name: 'Mix-ups', text: 'Only what you take for one another, side by side.' },
			cram: { name: 'Quick review', text: 'Everything of a topic in a row. No due day moves.' }
		},
		more: 'More',
		timeline: { name: 'Timeline', text: 'All events on one line.' },
		exam: { name: 'Exam date', text: 'Reckons how much you will remember on that day.' }
	},
	setup: {
		start: 'Start',
		decks: 'Decks',
		cards,
		tags: 'Topics',
		allTags: 'If you choose none, all topics are asked.',
		count: 'How many questions',
		all: 'all',
		forms: 'Kinds of questions',
		form: {
			choice: 'choice',
			typed: 'written',
			truefalse: 'true or false',
			ordering: 'order',
			matching: 'pairs'
		},
		clock: 'Against the clock',
		clockNote: (seconds) => `${seconds}\u00A0seconds a question, more for the longer kinds.`,
		longer: 'How many times longer',
		marked: 'When to mark',
		atOnce: 'at once',
		atEnd: 'at the end, as in an exam',
		nothing: 'No question can be made of that. Choose another deck, topic or kind of question.',
		noDecks: 'There are no decks yet. Add a deck first.',
		toDecks: 'To the decks',
		needDeck: 'Choose at least one deck.',
		left: (done, of) =>
			`A round is not finished: ${done} of ${of} done. A new one takes its place.`,
		goOn: 'Go on'
	},
	round: {
		progress: 'Progress of the round',
		nth: (n, of) => `${n}/${of}`,
		learnt: (n, of) => `${n} of ${of} learnt`,
		timeLeft: (n) => `${n}\u00A0s`,
		timeLeftLabel: 'Time left',
		timeUp: 'Time is up',
		leftOut: (n) =>
			`${n}\u00A0${n === 1 ? 'question was' : 'questions were'} left out: ${n === 1 ? 'its card is' : 'their cards are'} gone or put away.`,
		next: 'Next',
		result: 'Result',
		stop: 'Stop the round'
	},
	paper: {
		questions: 'Questions',
		answered: (n) => `Question ${n}, answered`,
		open: (n) => `Question ${n}, not answered`,
		before: 'Back',
		next: 'Next',
		handIn: 'Hand in',
		openTitle: (n) => (n === 1 ? 'One question has no answer' : `${n} questions have no answer`),
		openText:
			'What is handed in cannot be changed any more. A question without an answer counts as a mistake.',
		toOpen: 'Back to what is open',
		handInAll: 'Hand in all the same'
	},
	result: {
		score: (right, of) => `${right} of ${of} right`,
		allRight: (of) => `All ${of} right`,
		noneRight: (of) => `None of ${of} right`,
		learnt: (of) => `${cards(of)} learnt`,
		took: (minutes) => `about ${minutes}\u00A0min`,
		counted: (n) =>
			`The answers to ${cards(n)} that ${n === 1 ? 'was' : 'were'} due counted as reviews; no other due day moved, only your mistakes come back today.`,
		notCounted: 'No due day moved, only your mistakes come back today.',
		untouched: 'No due day moved.',
		mistakes: 'Mistakes',
		yours: 'Your answer',
		gaveUp: 'no answer',
		right: 'Right',
		study: 'Learn these',
		again: 'Again',
		onlyMistakes: 'Only mistakes',
		finish: 'Finish'
	}
};
