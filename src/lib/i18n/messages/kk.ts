// The words of the app in Kazakh. The other languages have the same keys, held to it by the type `Messages`.
// The comment beside a message is for the translator. U+00A0 (\u00A0) keeps a number with its noun.

import { kazakhPossessive } from '../possessive.ts';

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
		youWrote: 'Сіз жаздыңыз',
		spelled: 'Дұрыс жазылуы',
		// Right, only Kazakh letters were replaced by Russian ones.
		lettersNote: 'Дұрыс. Қазақ әріптеріне назар аударыңыз.',
		// A typo: the learner says whether it was meant.
		meant: 'Иә, осыны айтқым келді',
		notMeant: 'Жоқ, білмедім',
		meantQuestion: 'Осы сөзді жазғыңыз келді ме?',
		// The answer was right in another language of the deck.
		otherLang: (name: string) => `Жауабыңыз дұрыс, тілі – ${name}.`,
		langName: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
		typeHere: 'Жауабын жазыңыз',
		letters: 'Қазақ әріптері',
		isTrue: 'Дұрыс',
		isFalse: 'Бұрыс',
		trueFalseAsk: 'Бұл дұрыс па?',
		// Buttons of one item in an ordering question; the item's text follows for screen readers.
		moveUp: 'Жоғары',
		moveDown: 'Төмен',
		moved: (text: string, n: number) => `${text}: ${n}-орын`,
		matchPick: 'Жұбын таңдаңыз',
		matchLeft: 'Сол жағы',
		matchRight: 'Оң жағы',
		yourOrder: 'Дұрыс реті',
		// Event cards. `what` is the event, `date` the formatted date.
		whenWas: 'Бұл қашан болды?',
		whatOn: 'Бұл кезде не болды?',
		// The same, where several events of the deck have that date and any of them is right.
		whatOnOneOf: 'Бұл кезде не болды? Оқиғалардың бірін атаңыз',
		// Heading over those that were not asked, under the answer.
		alsoThen: 'Сол кездегі басқа оқиғалар',
		blank: 'бос орын',
		// Source line.
		source: 'Дереккөз',
		section: {
			abstract: 'аңдатпа',
			introduction: 'кіріспе',
			methods: 'зерттеу әдістері',
			results: 'нәтижелер мен талқылаулар',
			conclusion: 'қорытынды'
		} as Record<string, string>,
		page: (n: string) => `${n}-бет`,
		disputed: 'Даулы дерек, тексеруді қажет етеді',
		takeFlip: 'Жауап бермей ашу',
		report: 'Деректегі қатені хабарлау',
		reportText: 'Осы мәтінді көшіріп, мұғаліміңізге немесе жинақ авторына жіберіңіз.',
		copy: 'Көшіріп алу',
		copied: 'Көшірілді',
		undone: 'Жауап қайтарып алынды',
		// End of a session.
		endTitle: 'Бүгінге бітті',
		endPartTitle: 'Жаттығу бітті',
		endText: (known: number, all: number, back: number) =>
			back === 0
				? all === 1
					? 'Карта есіңізде қалды.'
					: `${all} картаның бәрі есіңізде қалды.`
				: known === 0
					? `${cards(all)} жақында қайта келеді.`
					: `${all} картаның ${kazakhPossessive(known)} есіңізде қалды, ${kazakhPossessive(back)} жақында қайта келеді.`,
		learnt: 'Бүгін жаңадан білгеніңіз',
		again: 'Қайта келетіндері',
		finish: 'Аяқтау',
		nothingTitle: 'Қазір қайталайтын карта жоқ',
		nothingText: 'Жоспардағы карталар бітті. «Бүгін» бетінде алдын ала қайталауға болады.',
		comeBack: (when: string) => `Келесі қайталау: ${when}`,
		none: 'Алдағы күндерге карта жоспарланбаған.'
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
		restore: 'Көшірмеден қалпына келтіру',
		offlineReady: 'Интернетсіз жұмысқа дайын',
		offlineReadyText: 'Енді Қайтала интернет болмаса да ашылады.',
		update: 'Жаңа нұсқа дайын',
		updateText: 'Жаңарту бірнеше секунд алады, үлгеріміңіз сақталады.',
		updateNow: 'Жаңарту',
		later: 'Кейін',
		understood: 'Түсінікті',
		insecure: 'Бұл мекенжайда үлгеріміңіз ұзақ сақталмайды: мекенжай өзгерсе, ол жоғалады.',
		insecureHome: 'Үлгерім мына мекенжайда сақталады:',
		insecureNoHome: 'Қайталаны https мекенжайынан ашсаңыз, үлгеріміңіз сақталады.',
		takeProgress: 'Үлгерімімді өзіммен алып кету',
		install: 'Қайталаны телефонға орнатыңыз',
		installText: 'Басты экраннан бір басып ашылады, интернетсіз де жұмыс істейді.',
		installNow: 'Орнату',
		installIos:
			'Safari-де «Бөлісу» батырмасын, одан соң «Басты экранға қосу» тармағын таңдаңыз. Орнатылған қолданбаның қоймасы бөлек: үлгеріміңізді файлмен көшіріңіз.',
		otherTab: 'Қайтала басқа қойындыда жаңартылды',
		otherTabText: 'Бұл қойынды енді жаза алмайды. Жалғастыру үшін оны қайта ашыңыз.',
		// The learner has deleted everything in another tab; the text is that of `otherTab`.
		deleted: 'Деректер басқа қойындыда өшірілді',
		reload: 'Қайта ашу',
		blocked: 'Қайтала басқа қойындыда ашық тұр',
		blockedText: 'Жаңарту аяқталуы үшін сол қойындыны жабыңыз.',
		newerData: 'Деректер жаңарақ нұсқаға арналған',
		newerDataText: 'Бұл нұсқа оларға тиіспейді. Интернетке қосылып, Қайталаны жаңартыңыз.',
		gone: 'Бұрынғы үлгерім табылмады',
		goneText: 'Браузер деректерді өшірген сияқты. Көшірмеңіз болса, қалпына келтіріңіз.',
		noStorage: 'Бұл браузерде үлгерімді сақтау мүмкін емес',
		noStorageText: 'Жеке терезені жауып, Қайталаны кәдімгі терезеде ашыңыз.'
	},
	error: {
		notFoundTitle: 'Мұндай бет жоқ',
		notFoundText: 'Сілтеме қате немесе ескірген. Үлгеріміңіз орнында.',
		title: 'Күтпеген қате',
		text: 'Сақталған жауаптарыңыз орнында. Бетті қайта ашып көріңіз.',
		openTitle: 'Сақталған деректер ашылмады',
		openText:
			'Браузер деректер қорын аша алмады. Біз ештеңе өшірген жоқпыз: жауаптарыңыз осы құрылғыда тұр.',
		// A setting could not be saved, since the device is full.
		fullTitle: 'Құрылғыда бос орын қалмады',
		fullText:
			'Бұл өзгеріс сақталмады. Орын босатып, қайталап көріңіз: бұрын сақталғанның бәрі орнында.',
		code: (code: string) => `Қате белгісі: ${code}`
	}
};

/** What every language must say. */
export type Messages = typeof kk;
