import { englishCount } from '../../plural.ts';
import type { EditsMessages } from './kk.ts';

const facts = (n: number) => englishCount(n, 'fact', 'facts');

export const en: EditsMessages = {
	correct: {
		title: 'Correct a fact',
		link: 'Correct',
		intro: 'Only you see your correction, and your progress stays.',
		missingTitle: 'There is no such fact',
		missingText: 'The link is old, or the fact was taken out of the deck. Your progress is safe.',
		fields: {
			question: 'Question',
			answer: 'Answer',
			truth: 'Is the statement true?',
			what: 'Event',
			date: 'Date',
			text: 'Text',
			statement: 'Statement',
			correction: 'What is true',
			items: (n) => `Item ${n}`,
			left: (n) => `Pair ${n}, left`,
			right: (n) => `Pair ${n}, right`,
			accept: 'Other answers that count as right',
			wrong: (n) => `Wrong option ${n}`,
			explain: 'Explanation',
			page: 'Page of the source',
			number: 'Number in the source',
			link: 'Link to the source'
		},
		hints: {
			accept: 'Each answer on a line of its own.',
			date: 'Year, month and day with hyphens: 1992-02-07. A year alone will do.',
			text: 'Leave the marks of the gaps ({{c1::…}}): each gap is a card.'
		},
		yes: 'True',
		no: 'False',
		authors: 'The author’s:',
		authorsNothing: 'The author has nothing here.',
		toAuthors: 'Back to the author’s',
		save: 'Save',
		saved: 'Your correction is saved.',
		nothing: 'Nothing has changed.',
		leaveTitle: 'Your correction is not saved',
		leaveText: 'What you typed is on this page only. Save it?',
		leave: 'Leave without saving',
		refused: 'Not saved: mend the marked places.',
		gaps: (numbers) => `The gaps must stay as they are (${numbers}): each has its own progress.`,
		remove: 'Take the fact out of the deck',
		removeNote: 'It is neither asked nor listed. You can bring it back.',
		removed: 'The fact is out and is asked no more.',
		removedText:
			'This fact is out of its deck. Put back, it brings its cards and your progress with it.',
		restore: 'Bring the fact back',
		restored: 'The fact is back.'
	},
	conflict: {
		title: 'The author changed this too',
		text: (n) =>
			`The new version changes what you have corrected: ${facts(n)}. Choose which is to stay.`,
		mine: 'Yours',
		authors: 'The author’s, new',
		nothing: 'nothing',
		keepMine: 'Keep mine',
		takeAuthors: 'Take the author’s',
		unfit: 'The cards here have changed: your correction does not fit, so the author’s is shown.'
	},
	file: {
		title: 'Open a deck file',
		link: 'Open a deck file',
		intro: 'Choose a deck file (.yaml, .yml or .txt): from your teacher, or one that you wrote.',
		choose: 'Choose a file',
		another: 'Choose another file',
		drop: 'You can also drag the file onto this page.',
		reading: (name) => `Reading ${name}…`,
		stop: 'Stop',
		tooLarge: (megabytes) => `The file is too large: over ${megabytes}\u00A0MB. Split the deck.`,
		tooSlow: 'The file took too long to read and was given up. Nothing has changed.',
		unread: 'The file could not be read. Nothing has changed, choose it once more.',
		badTitle: 'There are errors in this file',
		bad: (n) =>
			`${englishCount(n, 'error', 'errors')}. Nothing has changed: mend the file and open it again.`,
		warnings: (n) => `Warnings: ${n}`,
		warning: 'warning',
		more: (n) => `And ${n} more.`,
		size: (notes, cards) => `${facts(notes)}, ${englishCount(cards, 'card', 'cards')}`,
		sources: 'Sources',
		noSources: 'The author names no sources.',
		decision: {
			new: 'This is a new deck.',
			update: 'This is a new version of your deck. Your progress and corrections stay.',
			same: 'This very version is on your device.',
			older: 'Your device has a newer version, so it is not replaced.',
			altered:
				'The version with this number on your device says something else, so it is not replaced.',
			foreign: 'The app has a deck of its own with this name, so it is not replaced.'
		},
		versions: (installed, offered) => `Version ${installed} on the device, ${offered} in the file.`,
		added: (n) => `Added: ${facts(n)}`,
		changed: (n) => `Changed: ${facts(n)}`,
		retired: (n) => `Taken out: ${facts(n)}`,
		nothingChanged: 'No fact has changed.',
		changelog: 'What the author says',
		version: (n) => `Version ${n}`,
		add: 'Add the deck',
		update: 'Update',
		asCopy: 'Add as a separate copy',
		asCopyNote: 'It has progress of its own.',
		open: 'Go to the deck',
		done: {
			new: 'The deck is added.',
			update: 'The deck is updated, and your progress is kept.',
			same: 'The deck is in use.',
			older: '',
			altered: '',
			foreign: ''
		}
	},
	deck: {
		remove: 'Remove the deck',
		removeFile: 'A deck from a file stays in the trash for 30 days. Your progress is kept.',
		removed: 'The deck is removed, and your progress is kept.',
		undo: 'Bring it back',
		undone: 'The deck is back.'
	}
};
