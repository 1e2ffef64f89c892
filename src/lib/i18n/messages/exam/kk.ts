// Words of the screens about the date of an exam: fetched with those screens.

export const kk = {
	list: {
		title: 'Емтихандар',
		ahead: 'Алдағылары',
		past: 'Өткендері',
		// Heading over the decks that have no date yet.
		add: 'Күнін белгілеу',
		addNote: 'Емтихан бір тақырыптан болса, жинақ бетінде сол тақырыпты таңдап алыңыз.',
		// Opens the list of topics, each taken from all decks.
		topics: 'Барлық жинақтан бір тақырып',
		emptyTitle: 'Емтихан күні белгіленбеген',
		emptyText:
			'Жинақты таңдап, күнін қойыңыз. Сол күні қанша карта есіңізде болатынын және оған күніне неше минут керегін есептейміз.',
		noDecksText: 'Бұл құрылғыда жинақ жоқ. Алдымен «Бүгін» бетінде жинақ қосыңыз.',
		// Under an exam: what is to be remembered.
		goal: (share: string) => `мақсат\u00A0– ${share}`,
		// Under the name of a topic.
		topicOf: (deck: string) => `«${deck}» жинағының тақырыбы`,
		topicOfAll: 'барлық жинақтан алынған тақырып'
	},
	// When the exam is.
	when: {
		today: 'Емтихан – бүгін',
		tomorrow: 'Емтихан – ертең',
		inDays: (n: number) => `Емтиханға ${n}\u00A0күн қалды`,
		yesterday: 'Емтихан кеше болды',
		daysAgo: (n: number) => `Емтихан ${n}\u00A0күн бұрын болды`
	},
	form: {
		title: 'Емтихан күні',
		intro:
			'Күнін белгілеңіз: сол күні қаншасы есіңізде болатынын және мақсатқа жету үшін күніне неше минут керегін есептейміз.',
		day: 'Күні',
		month: 'Айы',
		year: 'Жылы',
		// The date does not exist, or has passed.
		noSuchDay: 'Мұндай күн жоқ. Күннің санын тексеріңіз.',
		hasPassed: 'Бұл күн өтіп кеткен. Бүгінді не кейінгі күнді таңдаңыз.',
		goal: 'Сол күні есте болсын',
		save: 'Күнін белгілеу',
		change: 'Өзгерту',
		cancel: 'Бас тарту',
		remove: 'Алып тастау',
		removed: 'Емтихан күні алынып тасталды',
		undo: 'Қайтару'
	},
	missing: {
		title: 'Мұндай жинақ жоқ',
		text: 'Бұл құрылғыда ондай жинақ не тақырып табылмады.'
	},
	reckon: {
		working: 'Есептеліп жатыр…',
		// After the large share.
		ifGoingOn: 'осы қалыппен оқысаңыз, сол күні есіңізде болады',
		onTheDay: 'бүгін есіңізде',
		goal: (share: string) => `Мақсат – ${share}.`,
		need: (minutes: number) => `Мақсатқа жету үшін күніне ${minutes}\u00A0минут оқу керек.`,
		needNothing: 'Бұдан әрі оқымасаңыз да, мақсатқа жетесіз.',
		outOfReach: (minutes: number, share: string) =>
			`Күніне ${minutes}\u00A0минут оқысаңыз да, бұл күнге дейін мақсатқа жетпейсіз: ${share} болады. Мақсатты төмендетіңіз немесе ең қажет тақырыпты ғана алыңыз.`,
		nothingHelps: (share: string) =>
			`Бұл күнге дейін мақсатқа жету мүмкін емес: сол күні ${share} болады.`,
		heldBack: (n: number) =>
			`${n}\u00A0жаңа карта тоқтатылған, сондықтан есепке қосылмайды. Оларды жинақ бетінде қайта қосуға болады.`,
		todayText: 'Енді ең көп пайда беретін карталардан бастаңыз.'
	},
	curve: {
		title: 'Есте сақтау қисығы',
		going: 'Осы қалыппен',
		minutes: (n: number) => `Күніне ${n}\u00A0минут`,
		nothing: 'Оқымасаңыз',
		goal: 'Мақсат',
		today: 'бүгін',
		// Heads of the table for screen readers.
		day: 'Күні'
	},
	tried: {
		title: 'Қанша минут не береді',
		minutes: 'Күніне',
		share: 'Сол күні есте',
		inMinutes: (n: number) => `${n}\u00A0минут`
	},
	how: {
		title: 'Қалай есептеледі',
		cards: (all: number, fresh: number) =>
			`Есепте ${all}\u00A0карта бар. Әр картаның сол күні еске түсу ықтималдығы FSRS бойынша алынады.${fresh > 0 ? ` Әлі ашылмаған ${fresh}\u00A0карта 0\u00A0болып саналады.` : ''}`,
		order:
			'Емтихан алдындағы оқуда бір минутта ең көп пайда беретін карталар бірінші келеді. Қайталау күндері өзгермейді: әр жауап кәдімгі қайталау болып жазылады.',
		pace: (seconds: string) => `Бір жауапқа орта есеппен ${seconds}\u00A0секунд кетеді деп алынды.`
	},
	past: {
		text: 'Бұл – FSRS бойынша есеп, емтихан бағасы емес.',
		// After the large share.
		was: 'сол күні есіңізде болды',
		again: 'Жаңа күн белгілеу'
	},
	study: 'Емтиханға оқу',
	studyMinutes: (n: number) => `${n}\u00A0минут, ең пайдалысынан бастап`
};

/** What every language must say on these screens. */
export type ExamMessages = typeof kk;
