import { englishCount, englishPlural } from '../../plural.ts';
import type { HistoryMessages } from './kk.ts';

export const en: HistoryMessages = {
	title: 'What was done, and the trash',
	done: {
		title: 'Done lately',
		text: 'The last 30 things done on this device. Each can be undone, and done again, also after a restart.',
		none: 'Nothing has been done yet. Your answers and changes will stand here.',
		takeBack: 'Undo',
		again: 'Redo',
		takeBackOf: (what) => `Undo: ${what}`,
		againOf: (what) => `Redo: ${what}`,
		undone: 'undone',
		saidBack: 'Undone.',
		saidAgain: 'Done again.',
		changed:
			'This has been changed again since, so it cannot be undone by itself. Undo the later change first.',
		gone: 'This is not known any more: nothing has changed.',
		notSaved: 'The device could not write. Nothing has changed.'
	},
	what: {
		setting: (name, value) => (value === '' ? name : `${name}: ${value}`),
		otherSetting: 'A setting',
		deckOn: (name) => `Deck added: ${name}`,
		deckOff: (name) => `Deck taken away: ${name}`,
		newOn: (name) => `New cards on: ${name}`,
		newOff: (name) => `New cards held back: ${name}`,
		mixed: (name) => `Order of new cards changed: ${name}`,
		examOn: (day) => `Exam date set: ${day}`,
		examOff: 'Exam date removed',
		backlogOn: 'Backlog spread over some days',
		backlogOff: 'Backlog no longer spread',
		edit: (name) => `Fact corrected: ${name}`,
		noteRemoved: (name) => `Fact removed: ${name}`,
		deckAdded: (name) => `New deck opened: ${name}`,
		deckUpdated: (name) => `Deck updated: ${name}`,
		deckRemoved: (name) => `Deck removed: ${name}`,
		profileRenamed: (name) => `Learner renamed: ${name}`,
		profileRemoved: (name) => `Learner removed: ${name}`,
		merged: 'A copy was added',
		replaced: 'Everything was replaced by a copy',
		repaired: 'The data were checked and repaired',
		retention: 'How much to remember',
		learningSteps: 'Learning steps',
		relearningSteps: 'Relearning steps'
	},
	trash: {
		title: 'Trash',
		text: 'Removed decks, facts and learners stay here for 30 days.',
		none: 'The trash is empty.',
		deck: 'deck',
		note: 'fact',
		profile: 'learner',
		left: (days) => `${englishCount(days, 'more day', 'more days')}`,
		restore: 'Restore',
		restoreOf: (name) => `Restore: ${name}`,
		restored: (name) => `Restored: ${name}`,
		nameless: 'without a name'
	},
	inside: {
		title: 'Copies inside',
		text: 'The app keeps copies of your progress on this device by itself: every day, and before large changes. They guard against mistakes of the app, but are lost with the phone.',
		none: 'There is no copy inside yet.',
		why: {
			daily: 'daily',
			import: 'before a copy was added',
			'deck-update': 'before a deck was updated',
			bulk: 'before a large change',
			migration: 'when the app was updated',
			repair: 'before the data were repaired',
			replace: 'before everything was replaced'
		},
		holds: (entries) =>
			`${entries}\u00A0${englishPlural(Number(entries.replace(/\D/g, '')), 'entry', 'entries')}`,
		restore: 'Go back…',
		now: 'Take a copy now',
		taken: 'A copy inside was taken, read again and found whole.',
		notTaken: 'No copy was taken: there is no room on the device.',
		broken: 'This copy is damaged; nothing can be taken from it.',
		more: (n) => `Show ${englishCount(n, 'more copy', 'more copies')}`
	},
	reminder: {
		title: 'Your progress lives only in this phone',
		last: (when) =>
			`Last copy: ${when}. If the phone is lost or the browser’s data are cleared, your progress is gone.`,
		never:
			'There is no copy yet. If the phone is lost or the browser’s data are cleared, your progress is gone.',
		later: 'Later',
		neverAgain: 'Do not remind me again',
		warnTitle: 'No more reminders?',
		warnText:
			'Then it is up to you to think of copies. If the phone breaks, is lost, or the browser’s data are cleared, all your answers are gone for good: nobody can bring them back.',
		warnGo: 'I understand, no reminders',
		warnBack: 'Keep reminding'
	},
	unreadable: {
		title: 'Part of the data cannot be read',
		text: 'Some records seem to be damaged. Nothing has been deleted. First save what can be read to a file.',
		go: 'What can be done'
	},
	clock: {
		title: {
			behind: 'The phone’s clock has gone back',
			ahead: 'The phone’s clock has leapt ahead',
			zone: 'The time zone has changed'
		},
		behind: (then, today) =>
			`The app was last opened on ${then}, but the phone now says ${today}. If that is wrong, set the date in the phone’s settings: otherwise cards will not come when they should. Your answers are safe.`,
		ahead: (then, today) =>
			`The app was last opened on ${then}, but the phone now says ${today}. If that is wrong, set the date in the phone’s settings. If so much time has really passed, all is well: nothing is lost.`,
		zone: 'A study day now begins at 4 in the morning by the time here. Your progress and the days of your cards are as they were.',
		understood: 'I see'
	},
	check: {
		title: 'Check of the data',
		text: 'Answers, due days, decks and counts are held against each other. What is damaged is repaired, and the repair can be undone. Once a week the check runs by itself.',
		now: 'Check my data',
		busy: 'Checking…',
		sound: 'All is in order: nothing is damaged.',
		mended: (n) => `Repaired: ${n}.`,
		told: 'Nothing to repair, but worth telling:',
		last: (when) => `Last check: ${when}.`,
		never: 'Not checked yet.',
		failed: 'The check was not finished: the device did not answer. Nothing has changed.',
		kind: {
			'log-unreadable': 'An unreadable entry: set aside',
			'log-columns': 'A wrong index of an entry',
			'op-twice': 'Two entries of one action',
			dangling: 'A reference to an entry that is not here',
			future: 'An entry made while the clock was wrong',
			'note-cards': 'Cards that are not those of their fact',
			'deck-cards': 'A wrong number of cards in a deck',
			position: 'Two facts in one place',
			'deck-missing': 'Facts without their deck',
			'deck-empty': 'A deck without facts',
			'note-unknown': 'A fact that needs a newer version',
			'profile-missing': 'Progress without a learner: the learner was restored',
			'profile-broken': 'A damaged record of a learner',
			'register-broken': 'A damaged setting: set aside',
			'edit-broken': 'A damaged correction: set aside',
			text: 'Damaged letters',
			current: 'Nobody knew who studies here',
			order: 'The counter of entries was behind',
			seq: 'The counter of the device was behind',
			device: 'The sign of the device was damaged',
			schedule: 'A card’s reckoning was not that of its history',
			orphan: 'The reckoning of a card that is not there',
			place: 'A card stood in the wrong queue',
			counts: 'Wrong counts'
		}
	},
	promise: {
		title: 'What does “saved” mean?',
		lead: 'The tick means that your answer has been written to the memory of this device.',
		survivesTitle: 'What it survives',
		survives: [
			'The app or the browser closing without warning',
			'The phone going dead: answers ticked before that stay',
			'A full memory: a new answer is either saved, or you see that it is not',
			'Studying in two windows at once',
			'Updates of the app and of decks',
			'A wrong clock, or another time zone'
		],
		diesTitle: 'What it does not survive',
		dies: [
			'The phone being lost or broken',
			'The browser’s data being cleared, or the app being removed',
			'A private window being closed',
			'On an iPhone: seven days without opening it in the browser, if it is not on the home screen'
		],
		soTitle: 'So',
		so: 'Save a copy as a file now and then, and put it somewhere else: in your mail, on a stick, on another phone. The file brings back everything but the answers given after it. The progress of two phones is merged without a question.'
	}
};
