import { englishCount } from '../../plural.ts';
import type { PageMessages } from './kk.ts';

export const en: PageMessages = {
	explained: {
		alsoThen: 'Other events of that time',
		source: 'Source',
		section: {
			abstract: 'abstract',
			introduction: 'introduction',
			methods: 'methods',
			results: 'results and discussion',
			conclusion: 'conclusion'
		},
		page: (n) => `p.\u00A0${n}`
	},
	media: {
		listen: 'Listen',
		stop: 'Stop',
		noSound: 'The recording could not be played'
	},
	alarm: {
		otherTab: 'Qaitala was updated in another tab',
		otherTabText: 'This tab cannot write any more. Open it again to go on.',
		deleted: 'The data were deleted in another tab',
		blocked: 'Qaitala is open in another tab',
		blockedText: 'Close that tab so that the update can finish.',
		newerData: 'The data belong to a newer version',
		newerDataText: 'This version leaves them alone. Connect to the internet and update Qaitala.',
		noStorage: 'This browser cannot keep progress',
		noStorageText: 'Close the private window and open Qaitala in an ordinary one.',
		openTitle: 'The saved data did not open',
		openText:
			'The browser could not open its storage. We have erased nothing: your answers are still on this device.',
		fullTitle: 'The device is full',
		fullText:
			'This change was not saved. Free some space and try again: everything saved before is where it was.'
	},
	notices: {
		restore: 'Restore from a copy',
		offlineReady: 'Ready to work offline',
		offlineReadyText: 'From now on Qaitala opens without internet too.',
		update: 'A new version is ready',
		updateText: 'Updating takes a few seconds; your progress stays.',
		updateNow: 'Update',
		later: 'Later',
		understood: 'Got it',
		insecure: 'Progress cannot be kept at this address: when the address changes, it is lost.',
		insecureHome: 'Progress is kept at this address:',
		insecureNoHome: 'Open Qaitala at an https address and your progress will be kept.',
		takeProgress: 'Take my progress with me',
		install: 'Install Qaitala on your phone',
		installText: 'It opens from the home screen with one tap and works without internet.',
		installNow: 'Install',
		installIos:
			'In Safari tap Share, then Add to Home Screen. The installed app has a storage of its own: move your progress with a file.',
		gone: 'Your earlier progress is not here',
		goneText:
			'The browser seems to have cleared it. Choose a copy that you saved before, and all that it holds comes back: a file whose name begins with “qaitala”, most often among the downloads.'
	},
	end: {
		endTitle: 'Done for today',
		endPartTitle: 'Session finished',
		endText: (known, all, back) => {
			if (back === 0)
				return all === 1 ? 'You remembered the card.' : `You remembered all ${all} cards.`;
			if (known === 0) return `${englishCount(all, 'card', 'cards')} will be back soon.`;
			return `You remembered ${known} of ${all}; ${back} will be back soon.`;
		},
		learnt: 'New today',
		again: 'Coming back',
		finish: 'Finish',
		comeBack: (when) => `Next review: ${when}`,
		none: 'No cards are planned for the coming days.',
		newDay: 'A new study day began at 4 in the night: the answers after that count for it.'
	},
	menu: {
		takeFlip: 'Open without answering',
		about: 'About this card',
		correct: 'Correct this fact',
		report: 'Report a wrong fact',
		reportText: 'Copy this text and send it to your teacher or to the author of the deck.',
		copy: 'Copy',
		copied: 'Copied'
	},
	forms: {
		youWrote: 'You wrote',
		spelled: 'It is spelled',
		lettersNote: 'Right. Mind the Kazakh letters.',
		otherLang: (name) => `Right, only ${name}.`,
		langName: { kk: 'in Kazakh', ru: 'in Russian', en: 'in English' },
		typeHere: 'Write the answer',
		moveUp: 'Up',
		moveDown: 'Down',
		moved: (text, n) => `${text}: place ${n}`,
		matchPick: 'Choose the match',
		matchLeft: 'Left side',
		matchRight: 'Right side'
	},
	deck: {
		study: 'Study this deck',
		size: (notes, cardCount) =>
			`${englishCount(notes, 'fact', 'facts')}, ${englishCount(cardCount, 'card', 'cards')}`,
		madeFrom: 'Sources',
		licence: 'licence',
		version: (n) => `version ${n}`,
		missingTitle: 'There is no such deck',
		missingText: 'The link is old, or the deck has not been added to this device.',
		firm: 'firm',
		begun: 'begun',
		untouched: 'not opened yet',
		add: 'Add to what I study',
		remove: 'Take out of what I study',
		removeNote: 'Your progress stays; you can bring the deck back any day.',
		newerNotes: (n) => `${englishCount(n, 'fact needs', 'facts need')} a newer version of Qaitala.`
	},
	settings: {
		title: 'Settings',
		languages: 'Languages',
		interfaceLang: 'Language of the app',
		cardLang: 'Language of the cards',
		cardLangNote:
			'Changing it does not touch your progress: the card is the same in every language.',
		studying: 'Studying',
		two: 'Two',
		four: 'Four',
		buttonsNote: 'Two are easier, and often more accurate.',
		newPerDay: 'New cards a day',
		reviewsPerDay: 'Reviews a day',
		retention: 'How much to remember',
		retentionValue: (percent) => `${percent}%`,
		retentionNote: 'The higher, the more often cards return. 90% suits most people.',
		retentionHigh: 'With this goal there will be several times as many reviews.',
		look: 'Look',
		theme: 'Theme',
		themeAuto: 'As the device',
		themeLight: 'Light',
		themeDark: 'Dark',
		textSize: 'Text size',
		textNormal: 'Normal',
		textLarge: 'Large',
		textLarger: 'Larger',
		progress: 'My progress',
		storageHere: 'Your progress lives only on this device.',
		lastCopy: (when) => `Last copy: ${when}.`,
		noCopy: 'No copy has been saved yet.',
		persisted: 'The browser has promised not to clear these data by itself.',
		notPersisted: 'When space runs out, the browser may clear the data. Save a copy.',
		persistUnknown: 'This browser does not say how long it keeps data.',
		askPersist: 'Ask to keep',
		usage: (size) => `Space used: ${size}.`,
		megabytes: (n) => `${n}\u00A0MB`,
		saveCopyNote: 'All your answers in one file.',
		copySaved: (name) => `Copy saved: ${name}`,
		share: 'Share',
		restoreNote: 'Answers of the file are added to those here; nothing is erased.',
		restoreTitle: 'Add this copy?',
		restoreAdds: (answers) => `New answers: ${answers}.`,
		restoreKnown: (answers) => `Already here: ${answers}.`,
		restoreDecks: (n) => `New decks: ${n}.`,
		restoreNothing: 'Everything in this copy is here already; there is nothing to add.',
		restoreDays: (first, last) =>
			`Days of study: ${first === last ? first : `${first} – ${last}`}.`,
		restoreGo: 'Add',
		restored: (answers) => `Done: ${englishCount(answers, 'answer', 'answers')} added.`,
		deleteAll: 'Delete all my data',
		deleteTitle: 'Delete all data?',
		deleteText:
			'Answers, settings and decks will be gone from this device for good. You can save a copy first.',
		deleteGo: 'Delete for good',
		about: 'About Qaitala',
		privacy: 'For parents: personal data',
		versionLine: (version) => `Version: ${version}`
	},
	copyProblem: {
		'not-a-copy': 'This file is not a copy of Qaitala. Nothing has changed.',
		newer:
			'The copy was made by a newer version of Qaitala. Update the app first. Nothing has changed.',
		'cut-short': 'The end of the file is missing: the copy is incomplete. Nothing has changed.',
		altered: 'The file was altered or damaged: its checksum does not match. Nothing has changed.',
		'bad-line': (line) => `Line ${line} could not be read. Nothing has changed.`,
		storage: 'The device could not write. Nothing has changed.'
	},
	about: {
		title: 'About Qaitala',
		what: 'Qaitala is flashcards and quizzes for a village school. Free; no account, no ads, and no internet needed.',
		how: 'Cards come back just when you begin to forget them, as computed by FSRS, a tested model of memory.',
		articleTitle: 'Where the first decks come from',
		article:
			'The decks “Key dates” and “Laws” tell, in our own words, the facts of one scholarly article:',
		numbersTitle: 'What the numbers mean',
		numbers:
			'Numbers and dates of acts are as the article gives them. Under a card stand the section of the article, the page where it is known, and in square brackets the number in the article’s own list of references.',
		doubtful:
			'What the article puts forward as a conjecture was left out, or is worded “according to the article”.',
		licences: 'Licences',
		licenceCode: 'The code is open under the MIT licence.',
		licenceDecks: 'The decks are CC BY 4.0: use them freely and name the author.',
		licenceFont: 'The font is Golos Text, SIL Open Font License 1.1.',
		privacy: 'About personal data'
	},
	privacy: {
		title: 'For parents: personal data',
		points: [
			['No account', 'We do not ask for a name, an e-mail address or a telephone number.'],
			['Nothing is sent', 'Answers and progress stay on this device and go to no server.'],
			['No tracking', 'No ads, no counters, no requests to other sites.'],
			[
				'Easy to erase',
				'The button “Delete all my data” in the settings erases everything for good.'
			],
			[
				'Copies are yours',
				'Clearing the browser also erases the progress: save it as a file from time to time. You can carry the file to another device.'
			],
			['Safe for children', 'No chats, no leaderboards, no purchases.']
		]
	}
};
