import { englishCount } from '../../plural.ts';
import type { RecoveryMessages } from './kk.ts';

const answers = (n: number) => englishCount(n, 'answer', 'answers');

export const en: RecoveryMessages = {
	title: 'The saved data did not open',
	text: 'The browser could not open the database. Nothing has been deleted. Try these in turn.',
	broken:
		'The data are damaged, and Qaitala could not work with them. Nothing has been deleted. Try these in turn.',
	again: {
		title: 'Try again',
		text: 'Most often this is enough. If not, close the whole browser and open it again.',
		go: 'Open again'
	},
	takeOut: {
		title: 'Take out what can be read',
		text: 'Everything that can be read is written to a file; the database itself is not touched.',
		go: 'Save to a file',
		reading: (rows) => `Reading, records: ${rows}`,
		done: (n) => `Saved to a file: ${answers(n)}.`,
		noAnswers: 'The answers could not be read. All that could be is in the file.',
		unreadable: (n) => `Records that could not be read: ${n}.`,
		file: (name) => `File: ${name}`,
		nothing: 'Nothing could be read: the browser does not open the database.',
		empty: 'There is nothing in the database.'
	},
	restore: {
		title: 'Restore from a copy',
		text: 'If you saved a copy before, choose its file.',
		go: 'Choose a copy',
		ask: 'Begin with this copy?',
		holds: (n) => `The copy holds ${answers(n)}.`,
		yes: 'Delete the old data and begin with the copy'
	},
	empty: {
		title: 'Start empty',
		text: 'The database that did not open is deleted, and an empty one takes its place.',
		go: 'Start empty',
		ask: 'Delete the database that did not open?',
		yes: 'Delete it and start empty'
	},
	loses: {
		answers: (n) =>
			`The database on this device will be gone for good; ${answers(n)} can still be read in it.`,
		unknown:
			'The database on this device will be gone for good: answers, settings, copies inside the device.',
		unreadable: (n) => `Records that cannot be read go with it: ${n}.`,
		taken: 'You have saved what can be read to a file.',
		notTaken: 'You have not saved what can be read to a file yet.',
		waiting: 'Answers that wait to be saved are not lost: they go into the new database.'
	},
	blocked: 'Close the other tabs in which Qaitala is open: then this is finished.',
	stuck:
		'The browser could not delete the database or make a new one. Close the whole browser and try again. Your files are untouched.'
};
