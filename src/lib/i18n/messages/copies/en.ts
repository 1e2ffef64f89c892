import { englishCount } from '../../plural.ts';
import type { CopiesMessages } from './kk.ts';

export const en: CopiesMessages = {
	doing: {
		checking: 'Checking the data first…',
		gathering: 'Gathering the data…',
		reading: 'Checking the copy…',
		keeping: 'Keeping the present first…',
		writing: 'Writing…'
	},
	percent: (n) => `${n}%`,
	stop: 'Stop',
	stopped: 'Stopped. Nothing has changed.',
	tooLate:
		'Too late to stop: the copy is written. You can take it back under “What was done, and the trash”.',
	of: (name) => `Whose copy: ${name}.`,
	ofNobody: 'The copy does not say whose it is.',
	goesTo: 'It is the copy of a learner of this device, and is added there.',
	into: 'Add it to whom?',
	me: (name) => (name === '' ? 'Whoever studies now' : `${name} (studies now)`),
	nameless: (n) => `A learner without a name (${n})`,
	newLearner: 'A new learner',
	cards: (n) => `Cards in the copy: ${n}.`,
	settings: (n) => `Settings that change: ${n}.`,
	edits: (n) => `New corrections: ${n}.`,
	replace: 'Replace everything by this copy',
	replaceTitle: 'Replace everything by the copy?',
	replaceText:
		'The answers, settings and corrections here give way to those of the copy. What is here now is first kept on the device itself, so that you can take it back under “What was done, and the trash”.',
	replaceGo: 'Replace',
	replaced: (answers) =>
		`Done: everything is as in the copy, ${englishCount(answers, 'answer', 'answers')}.`,
	cameSettings: (n) => `Settings changed: ${n}.`,
	cameEdits: (n) => `Corrections added: ${n}.`,
	cameDecks: (n) => `Decks added: ${n}.`,
	conflicts: (n) => `Answers written differently on two devices: ${n}. Both were kept.`,
	mended: (n) => `The data were checked before the copy; damage repaired: ${n}.`,
	leftOut: (n) => `Unreadable records that are not in the copy: ${n}.`,
	newTitle: 'A new learner was added',
	elsewhereTitle: (name) =>
		name === '' ? 'The copy was added to another learner' : `The copy was added to: ${name}`,
	stay: 'Stay here',
	newGo: 'Go on as this learner'
};
