// Words of screens that are not on the way to a card: fetched with the screen, all languages at once.

import { kazakhPossessive } from '../../possessive.ts';

export const kk = {
	explained: {
		// Heading over those that were not asked, under the answer.
		alsoThen: 'Сол кездегі басқа оқиғалар',
		// Source line.
		source: 'Дереккөз',
		section: {
			abstract: 'аңдатпа',
			introduction: 'кіріспе',
			methods: 'зерттеу әдістері',
			results: 'нәтижелер мен талқылаулар',
			conclusion: 'қорытынды'
		} as Record<string, string>,
		page: (n: string) => `${n}-бет`
	},
	media: {
		// The button that plays the recording of a note, and stops it.
		listen: 'Тыңдау',
		stop: 'Тоқтату',
		noSound: 'Жазбаны ойнату мүмкін болмады'
	},
	// Said over every screen when the data cannot be used any more.
	alarm: {
		otherTab: 'Қайтала басқа қойындыда жаңартылды',
		otherTabText: 'Бұл қойынды енді жаза алмайды. Жалғастыру үшін оны қайта ашыңыз.',
		// The learner has deleted everything in another tab; the text is that of `otherTab`.
		deleted: 'Деректер басқа қойындыда өшірілді',
		blocked: 'Қайтала басқа қойындыда ашық тұр',
		blockedText: 'Жаңарту аяқталуы үшін сол қойындыны жабыңыз.',
		newerData: 'Деректер жаңарақ нұсқаға арналған',
		newerDataText: 'Бұл нұсқа оларға тиіспейді. Интернетке қосылып, Қайталаны жаңартыңыз.',
		noStorage: 'Бұл браузерде үлгерімді сақтау мүмкін емес',
		noStorageText: 'Жеке терезені жауып, Қайталаны кәдімгі терезеде ашыңыз.',
		openTitle: 'Сақталған деректер ашылмады',
		openText:
			'Браузер деректер қорын аша алмады. Біз ештеңе өшірген жоқпыз: жауаптарыңыз осы құрылғыда тұр.',
		// A setting could not be saved, since the device is full.
		fullTitle: 'Құрылғыда бос орын қалмады',
		fullText:
			'Бұл өзгеріс сақталмады. Орын босатып, қайталап көріңіз: бұрын сақталғанның бәрі орнында.'
	},
	notices: {
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
		gone: 'Бұрынғы үлгерім табылмады',
		goneText:
			'Браузер деректерді өшірген сияқты. Бұрын сақтаған көшірмеңізді таңдасаңыз, ондағының бәрі қайта келеді: аты «qaitala» деп басталатын файл, көбіне жүктелгендер қалтасында тұрады.'
	},
	end: {
		// End of a session.
		endTitle: 'Бүгінге бітті',
		endPartTitle: 'Жаттығу бітті',
		endText: (known: number, all: number, back: number) =>
			back === 0
				? all === 1
					? 'Карта есіңізде қалды.'
					: `${all} картаның бәрі есіңізде қалды.`
				: known === 0
					? `${all}\u00A0карта жақында қайта келеді.`
					: `${all} картаның ${kazakhPossessive(known)} есіңізде қалды, ${kazakhPossessive(back)} жақында қайта келеді.`,
		learnt: 'Бүгін жаңадан білгеніңіз',
		again: 'Қайта келетіндері',
		finish: 'Аяқтау',
		comeBack: (when: string) => `Келесі қайталау: ${when}`,
		none: 'Алдағы күндерге карта жоспарланбаған.',
		// The session went on past 04:00.
		newDay: 'Түнгі сағат 4-те жаңа оқу күні басталды: содан кейінгі жауаптар жаңа күнге есептелді.'
	},
	menu: {
		takeFlip: 'Жауап бермей ашу',
		// Leads to the page of the card.
		about: 'Карта туралы',
		// Leads to the page where the learner corrects the fact; the session goes on after it.
		correct: 'Деректі түзету',
		report: 'Деректегі қатені хабарлау',
		reportText: 'Осы мәтінді көшіріп, мұғаліміңізге немесе жинақ авторына жіберіңіз.',
		copy: 'Көшіріп алу',
		copied: 'Көшірілді'
	},
	forms: {
		youWrote: 'Сіз жаздыңыз',
		spelled: 'Дұрыс жазылуы',
		// Right, only Kazakh letters were replaced by Russian ones.
		lettersNote: 'Дұрыс. Қазақ әріптеріне назар аударыңыз.',
		// The answer was right in another language of the deck.
		otherLang: (name: string) => `Жауабыңыз дұрыс, тілі – ${name}.`,
		langName: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
		typeHere: 'Жауабын жазыңыз',
		// Buttons of one item in an ordering question; the item's text follows for screen readers.
		moveUp: 'Жоғары',
		moveDown: 'Төмен',
		moved: (text: string, n: number) => `${text}: ${n}-орын`,
		matchPick: 'Жұбын таңдаңыз',
		matchLeft: 'Сол жағы',
		matchRight: 'Оң жағы'
	},
	deck: {
		study: 'Осы жинақты оқу',
		// What a deck holds: notes are facts, cards are questions made of them.
		size: (notes: number, cardCount: number) => `${notes}\u00A0дерек, ${cardCount}\u00A0карта`,
		// Over the list of works that the deck was made from.
		madeFrom: 'Дереккөздері',
		licence: 'лицензия',
		version: (n: number) => `${n}-нұсқа`,
		missingTitle: 'Мұндай жинақ жоқ',
		missingText: 'Сілтеме ескірген немесе жинақ бұл құрылғыға қосылмаған.',
		firm: 'берік',
		begun: 'басталған',
		untouched: 'әлі ашылмаған',
		add: 'Бүгінгі оқуға қосу',
		remove: 'Бүгінгі оқудан алу',
		// After "remove": progress stays.
		removeNote: 'Үлгеріміңіз сақталады, жинақты кез келген уақытта қайта қоса аласыз.',
		newerNotes: (n: number) => `${n}\u00A0дерек Қайталаның жаңарақ нұсқасын қажет етеді.`
	},
	settings: {
		title: 'Баптаулар',
		languages: 'Тілдер',
		interfaceLang: 'Қолданба тілі',
		cardLang: 'Карталар тілі',
		cardLangNote: 'Тілді ауыстыру үлгерімге әсер етпейді: карта бір, тілі ғана басқа.',
		studying: 'Оқу',
		two: 'Екеу',
		four: 'Төртеу',
		buttonsNote: 'Екі батырмамен оңайырақ әрі көбіне дәлірек.',
		newPerDay: 'Күніне жаңа карта',
		reviewsPerDay: 'Күніне қайталау',
		retention: 'Есте сақтау мақсаты',
		retentionValue: (percent: number) => `${percent}\u00A0%`,
		retentionNote: 'Жоғары болса, карталар жиірек қайталанады. 90\u00A0% – көпшілікке қолайлы.',
		retentionHigh: 'Мұндай мақсатпен қайталау саны бірнеше есе көбейеді.',
		look: 'Көрініс',
		theme: 'Реңк',
		themeAuto: 'Құрылғыға сай',
		themeLight: 'Жарық',
		themeDark: 'Қараңғы',
		textSize: 'Мәтін өлшемі',
		textNormal: 'Кәдімгі',
		textLarge: 'Үлкен',
		textLarger: 'Өте үлкен',
		progress: 'Үлгерімім',
		storageHere: 'Үлгеріміңіз тек осы құрылғыда сақталады.',
		lastCopy: (when: string) => `Соңғы көшірме: ${when}.`,
		noCopy: 'Көшірме әлі сақталмаған.',
		persisted: 'Браузер бұл деректерді өз бетінше өшірмеуге уәде берді.',
		notPersisted: 'Орын тарылса, браузер деректерді өшіре алады. Көшірме сақтап қойыңыз.',
		persistUnknown: 'Бұл браузер деректердің қанша уақыт сақталатынын айтпайды.',
		askPersist: 'Өшірмеуін сұрау',
		usage: (size: string) => `Орын: ${size}.`,
		megabytes: (n: string) => `${n}\u00A0МБ`,
		saveCopyNote: 'Барлық жауаптарыңыз бір файлда.',
		copySaved: (name: string) => `Көшірме сақталды: ${name}`,
		share: 'Бөлісу',
		restoreNote: 'Файлдағы жауаптар осындағыларға қосылады, ештеңе өшпейді.',
		restoreTitle: 'Осы көшірмені қосайық па?',
		restoreAdds: (answers: number) => `Жаңадан қосылатын жауап: ${answers}.`,
		restoreKnown: (answers: number) => `Бұрыннан бар жауап: ${answers}.`,
		restoreDecks: (n: number) => `Қосылатын жинақ: ${n}.`,
		restoreNothing: 'Көшірмедегінің бәрі осында бар, қосатын ештеңе жоқ.',
		restoreDays: (first: string, last: string) =>
			`Оқу күндері: ${first === last ? first : `${first} – ${last}`}.`,
		restoreGo: 'Қосу',
		restored: (answers: number) => `Дайын: ${answers}\u00A0жауап қосылды.`,
		deleteAll: 'Барлық деректерімді өшіру',
		deleteTitle: 'Барлық деректі өшірейік пе?',
		deleteText:
			'Жауаптар, баптаулар және жинақтар осы құрылғыдан біржола өшеді. Алдымен көшірме сақтап алуыңызға болады.',
		deleteGo: 'Біржола өшіру',
		about: 'Қайтала туралы',
		privacy: 'Ата-аналарға: жеке деректер',
		versionLine: (version: string) => `Нұсқа: ${version}`
	},
	copyProblem: {
		// Why a copy was refused. Nothing has changed then.
		'not-a-copy': 'Бұл файл Қайтала көшірмесі емес. Ештеңе өзгерген жоқ.',
		newer:
			'Көшірме Қайталаның жаңарақ нұсқасында жасалған. Алдымен қолданбаны жаңартыңыз. Ештеңе өзгерген жоқ.',
		'cut-short': 'Файлдың соңы жетіспейді: көшірме толық емес. Ештеңе өзгерген жоқ.',
		altered:
			'Файл өзгертілген немесе бүлінген: бақылау қосындысы сәйкес келмейді. Ештеңе өзгерген жоқ.',
		'bad-line': (line: number) => `${line}-жолды оқу мүмкін болмады. Ештеңе өзгерген жоқ.`,
		storage: 'Құрылғыға жазу мүмкін болмады. Ештеңе өзгерген жоқ.'
	},
	about: {
		title: 'Қайтала туралы',
		what: 'Қайтала – ауыл мектебіне арналған карточкалар мен тест қолданбасы. Тегін, тіркелусіз, жарнамасыз, интернетсіз жұмыс істейді.',
		how: 'Карталар дәл ұмыта бастаған кезіңізде қайта келеді: ол кезді FSRS деген сыналған жад моделі есептейді.',
		articleTitle: 'Алғашқы жинақтар қайдан алынды',
		article:
			'«Маңызды даталар» және «Заңдар» жинақтары бір ғылыми мақаланың деректеріне сүйеніп, өз сөзімізбен жазылды:',
		numbersTitle: 'Сандар нені білдіреді',
		numbers:
			'Құжат нөмірлері мен күндері мақалада берілгендей алынды. Карта астындағы жазуда мақаланың бөлімі, белгілі болса беті, ал тік жақшада мақаланың өз дереккөздер тізіміндегі нөмірі тұр.',
		doubtful:
			'Мақалада болжам түрінде айтылған жайттар не алынбады, не «мақалада айтылуынша» деп берілді.',
		licences: 'Лицензиялар',
		licenceCode: 'Бағдарлама коды – MIT лицензиясымен ашық.',
		licenceDecks: 'Жинақтар – CC BY 4.0: авторын көрсетіп, еркін қолдануға болады.',
		licenceFont: 'Қаріп – Golos Text, SIL Open Font License 1.1.',
		privacy: 'Жеке деректер туралы'
	},
	privacy: {
		title: 'Ата-аналарға: жеке деректер',
		points: [
			['Тіркелу жоқ', 'Аты-жөні, пошта, телефон нөмірі сұралмайды.'],
			[
				'Ештеңе жіберілмейді',
				'Жауаптар мен үлгерім тек осы құрылғыда сақталады, ешқандай серверге жіберілмейді.'
			],
			['Бақылау жоқ', 'Жарнама, санағыш, бөгде сайттарға сұрау жоқ.'],
			['Өшіру оңай', 'Баптаулардағы «Барлық деректерімді өшіру» батырмасы бәрін біржола өшіреді.'],
			[
				'Көшірме – сіздің қолыңызда',
				'Браузер тазаланса, үлгерім де өшеді: анда-санда файлға сақтаңыз. Оны басқа құрылғыға өзіңіз апарасыз.'
			],
			['Бала үшін қауіпсіз', 'Чат, жарыс тақтасы, сатып алу жоқ.']
		] as [string, string][]
	}
};

/** What every language must say on these screens. */
export type PageMessages = typeof kk;
