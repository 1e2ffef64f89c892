import { englishCount } from '../../plural.ts';
import type { ProfilesMessages } from './kk.ts';

export const en: ProfilesMessages = {
	nameless: (n) => `Learner ${n}`,
	list: {
		title: 'Learners',
		text: 'Several people can study on one phone, each with progress of their own. To switch, tap a name.',
		me: 'studying now',
		lastStudied: (when) => `last studied ${when}`,
		untouched: 'has not begun yet',
		toDo: (n) => (n === 0 ? 'no cards left today' : `${englishCount(n, 'card', 'cards')} today`),
		locked: 'locked',
		manage: (name) => `Manage: ${name}`,
		lockedNote: 'To manage a learner with a lock, switch to that learner first.'
	},
	fresh: {
		title: 'New learner',
		text: 'The name can be given later too.',
		name: 'Name',
		go: 'Begin'
	},
	manage: {
		name: 'Name',
		save: 'Save the name',
		lock: 'Lock',
		lockText:
			'A lock is four symbols in their order. It only keeps brothers and sisters from studying in your place by accident. It is no protection: whoever wants to can open it.',
		setLock: 'Set a lock',
		changeLock: 'Change the symbols',
		takeOff: 'Take the lock off',
		confirmLock: 'Lock with these symbols',
		remove: 'Move to the trash',
		removeTitle: (name) => `Move to the trash: ${name}?`,
		removeText:
			'The progress stays in the trash for 30\u00A0days and can be brought back all that time. Then it is deleted for good. The progress of other learners does not change.'
	},
	trash: {
		title: 'Trash',
		until: (date) => `Deleted for good on ${date}`,
		restore: (name) => `Restore: ${name}`,
		restoreGo: 'Restore'
	},
	said: {
		renamed: (name) => `Name saved: ${name}`,
		locked: (name) => `Lock set: ${name}`,
		unlocked: (name) => `Lock taken off: ${name}`,
		removed: (name) => `In the trash: ${name}`,
		restored: (name) => `Restored: ${name}`
	},
	symbols: {
		sun: 'sun',
		moon: 'moon',
		star: 'star',
		mountain: 'mountain',
		yurt: 'yurt',
		leaf: 'leaf',
		fish: 'fish',
		drop: 'drop',
		heart: 'heart'
	},
	pad: {
		label: 'Symbols of the lock',
		choose: 'Choose four symbols in their order.',
		entered: (n) => `${n} of four chosen`,
		chosen: (names) => `Chosen: ${names}`,
		back: 'Delete the last symbol'
	},
	gate: {
		open: 'To open the lock, choose the four symbols in their order.',
		wrong: 'These are not the symbols. Try again.',
		switch: 'Switch learner',
		who: 'Who studies now?',
		forgotten: 'I forgot the symbols',
		forgottenText:
			'The progress is still there. The lock is no protection: type the learner’s name as it stands above, and it comes off. If you like, save a copy first.',
		name: 'Name of the learner',
		takeOff: 'Take the lock off',
		wrongName: 'That is not the name.',
		notSaved: 'Not saved. Try again.',
		back: 'Back to the symbols',
		whoTitle: 'Who studies on this page?',
		whoText: (own, other) =>
			`The progress on this page: ${own}. On another page the learner was switched: ${other}.`,
		whoGone: (other) => `The learner of this page was moved to the trash. Studying now: ${other}.`
	},
	whose: {
		label: (name) => `Learner: ${name}. Switch`,
		link: 'Add or switch learners'
	}
};
