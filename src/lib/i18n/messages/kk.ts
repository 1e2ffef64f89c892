// The words of the app in Kazakh. The other languages have the same keys, held to it by the type `Messages`.
// The comment beside a message is for the translator. U+00A0 (\u00A0) keeps a number with its noun.

const cards = (n: number) => `${n}\u00A0карта`;

export const kk = {
	lang: {
		// What the three-way switch is for.
		choose: 'Тіл'
	},
	common: {
		back: 'Артқа',
		// Closes a dialog without doing anything.
		cancel: 'Бас тарту',
		close: 'Жабу',
		settings: 'Баптаулар',
		// Way home from a page that is lost.
		home: 'Бүгінгі бетке'
	},
	today: {
		title: 'Бүгін',
		// The noun after the big number of due cards; only the noun.
		cardsNoun: (_n: number) => 'карта',
		// Under the big number: reviews and new cards.
		parts: (reviews: number, fresh: number) =>
			[reviews > 0 ? `${reviews}\u00A0қайталау` : '', fresh > 0 ? `${fresh}\u00A0жаңа` : '']
				.filter((part) => part !== '')
				.join(', '),
		decks: 'Жинақтар',
		// Under a deck with nothing left for today.
		deckDone: 'бүгінге бітті',
		// For screen readers: how far a deck is held.
		held: (firm: number, begun: number, total: number) =>
			`барлығы ${cards(total)}: берік – ${firm}, басталған – ${begun}`,
		start: 'Бастау',
		// A session was left in the middle.
		goOn: 'Жалғастыру',
		minutes: (n: number) => `${n}\u00A0минуттай`,
		// Nothing is due any more.
		doneTitle: 'Бүгінге бітті',
		doneText: 'Бүгінге жоспарланған карталардың бәрін қайталап шықтыңыз.',
		nextDay: (when: string, n: number) => `Келесісі: ${when}, ${cards(n)}.`,
		ahead: 'Алдын ала қайталау',
		aheadUnder: 'ертеңгі және одан кейінгі карталар',
		more: 'Тағы жаңа карта алу',
		moreUnder: (n: number) => `тағы ${n}\u00A0карта`,
		mistakes: 'Қателерімді қайталау',
		mistakesUnder: (n: number) => `соңғы күндері сіз қателескен ${n}\u00A0карта`,
		// The learner has taken all decks away.
		emptyTitle: 'Әзірге жинақ жоқ',
		emptyText: 'Дайын жинақтарды қосыңыз: Қазақстан тарихынан, интернетсіз де жұмыс істейді.',
		addDecks: 'Дайын жинақтарды қосу'
	},
	// The parts of the app at the bottom of the screen; short, one word each.
	nav: {
		label: 'Негізгі бөлімдер',
		today: 'Бүгін',
		decks: 'Жинақтар',
		play: 'Сынақ',
		progress: 'Үлгерім'
	},
	study: {
		// The group of ratings; also on the settings.
		buttons: 'Баға батырмалары',
		title: 'Оқу',
		close: 'Жаттығуды жабу',
		// The last answer counts as not given, and its card is asked anew.
		undo: 'Соңғы жауапты қайтарып алу',
		menu: 'Тағы',
		// Progress line, for screen readers.
		progress: 'Жаттығу барысы',
		left: (n: number) => `тағы ${cards(n)}`,
		// Beside the tick: the answer is on the disk.
		saved: 'Сақталды',
		notSaved: (n: number) => `${n}\u00A0жауап әлі сақталмады`,
		notSavedText: 'Жауаптарыңыз осы бетте тұр. Бетті жаппай, сақтап көріңіз.',
		saveAgain: 'Сақтап көру',
		show: 'Жауабын көрсету',
		answer: 'Жауабы',
		// The two ratings.
		forgot: 'Ұмыттым',
		know: 'Есімде',
		// The four ratings; "forgot" is the first of them.
		hard: 'Қиын',
		good: 'Есімде',
		easy: 'Оңай',
		next: 'Келесі',
		dontKnow: 'Білмеймін',
		check: 'Тексеру',
		guessed: 'Болжап таптым',
		right: 'Дұрыс',
		nearly: 'Дұрыс дерлік',
		wrong: 'Қате',
		thisIsRight: 'Дұрысы осы',
		yoursWrong: 'Сіздің жауабыңыз қате',
		// A typo: the learner says whether it was meant.
		meant: 'Иә, осыны айтқым келді',
		notMeant: 'Жоқ, білмедім',
		meantQuestion: 'Осы сөзді жазғыңыз келді ме?',
		letters: 'Қазақ әріптері',
		isTrue: 'Дұрыс',
		isFalse: 'Бұрыс',
		trueFalseAsk: 'Бұл дұрыс па?',
		yourOrder: 'Дұрыс реті',
		// Event cards. `what` is the event, `date` the formatted date.
		whenWas: 'Бұл қашан болды?',
		whatOn: 'Бұл кезде не болды?',
		// The same, where several events of the deck have that date and any of them is right.
		whatOnOneOf: 'Бұл кезде не болды? Оқиғалардың бірін атаңыз',
		blank: 'бос орын',
		disputed: 'Даулы дерек, тексеруді қажет етеді',
		undone: 'Жауап қайтарып алынды',
		nothingTitle: 'Қазір қайталайтын карта жоқ',
		nothingText: 'Жоспардағы карталар бітті. «Бүгін» бетінде алдын ала қайталауға болады.'
	},
	time: {
		today: 'бүгін',
		tomorrow: 'ертең',
		yesterday: 'кеше',
		// When a card comes back.
		inMinutes: (n: number) => `${n}\u00A0минуттан соң`,
		inHours: (n: number) => `${n}\u00A0сағаттан соң`,
		inDays: (n: number) => `${n}\u00A0күннен соң`,
		inMonths: (n: string) => `${n}\u00A0айдан соң`,
		inYears: (n: string) => `${n}\u00A0жылдан соң`,
		daysAgo: (n: number) => `${n}\u00A0күн бұрын`
	},
	notice: {
		// Also on the settings.
		saveCopy: 'Көшірме сақтау',
		reload: 'Қайта ашу'
	},
	error: {
		notFoundTitle: 'Мұндай бет жоқ',
		notFoundText: 'Сілтеме қате немесе ескірген. Үлгеріміңіз орнында.',
		title: 'Күтпеген қате',
		text: 'Сақталған жауаптарыңыз орнында. Бетті қайта ашып көріңіз.',
		code: (code: string) => `Қате белгісі: ${code}`
	}
};

/** What every language must say. */
export type Messages = typeof kk;
