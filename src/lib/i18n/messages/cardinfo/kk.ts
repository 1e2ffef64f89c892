// Words of the page of a card and of the page after a holiday: fetched with those screens.

const cards = (n: number) => `${n}\u00A0карта`;

export const kk = {
	card: {
		// In the head of the page.
		title: 'Карта туралы',
		missingTitle: 'Мұндай карта жоқ',
		missingText: 'Сілтеме ескірген немесе карта жинақтан алынған. Үлгеріміңіз орнында.',
		// The note is there no longer, but the card was answered.
		goneTitle: 'Карта жинақтан алынған',
		goneText: 'Автор бұл деректі алып тастаған: карта енді сұралмайды. Тарихы төменде.',
		newerTitle: 'Бұл картаға Қайталаның жаңарақ нұсқасы керек',
		newerText: 'Интернетке қосылып, қолданбаны жаңартыңыз. Үлгеріміңіз орнында.'
	},
	memory: {
		title: 'Есте сақталуы',
		untouched: 'Бұл карта әлі сұралған жоқ. Жаңа карталардың кезегімен келеді.',
		// Names of numbers; the number follows.
		comesBack: 'Келесі қайталау',
		recall: 'Қазір еске түсуі',
		stability: 'Тұрақтылығы',
		// What stability means; `percent` is 90.
		stabilityNote: (percent: string) =>
			`осынша уақыт өткенде еске түсу ықтималдығы ${percent} болады`,
		difficulty: 'Қиындығы',
		// How difficult, from 1 to 10.
		difficultyOf: (n: string, word: string) => `10-нан ${n}, ${word}`,
		easy: 'оңай',
		middling: 'орташа',
		hard: 'қиын',
		lapses: 'Ұмытылғаны',
		times: (n: number) => (n === 0 ? 'ұмытылған жоқ' : `${n}\u00A0рет`),
		percent: (n: number) => `${n}\u00A0%`,
		// Spans of time, for stability.
		underDay: 'бір күннен аз',
		days: (n: string) => `${n}\u00A0күн`,
		months: (n: string) => `${n}\u00A0ай`,
		years: (n: string) => `${n}\u00A0жыл`,
		// Instead of a day on which the card comes back.
		suspended: 'тоқтатылған: қайта қосқанша сұралмайды',
		now: 'қазір',
		overdue: (n: number) => `бүгін, ${n}\u00A0күн кешікті`
	},
	curve: {
		title: 'Ұмыту қисығы',
		// Beside the dot of today, and the circle of the day on which recall falls to the goal.
		today: 'бүгін',
		falls: (day: string) => `${day} күні осыған дейін түседі`,
		fell: (day: string) => `${day} күні осыған дейін түсті`,
		// The table for screen readers.
		day: 'Күні',
		recall: 'Еске түсу ықтималдығы',
		last: 'соңғы жауап'
	},
	history: {
		title: 'Тарихы',
		none: 'Әзірге жазба жоқ.',
		more: (n: number) => `Тағы ${n}\u00A0жазбаны көрсету`,
		seconds: (n: number) => `${n}\u00A0секунд`,
		practice: (mode: string) => `Жаттығу: ${mode}`,
		mode: {
			cram: 'жаттап алу',
			game: 'ойын',
			quiz: 'сынақ',
			live: 'сыныптағы сынақ'
		},
		form: {
			flip: 'аударып ашу',
			choice: 'таңдау',
			typed: 'жазып жауап беру',
			cloze: 'бос орын',
			truefalse: 'дұрыс-бұрыс',
			ordering: 'ретке қою',
			matching: 'сәйкестендіру'
		},
		suspended: 'Тоқтатылды',
		resumed: 'Қайта қосылды',
		buried: (day: string) => `Кейінге қалдырылды, келетін күні – ${day}`,
		flagged: (name: string) => `Белгі: ${name}`,
		unflagged: 'Белгі алынды',
		reset: 'Басынан басталды',
		clock: 'Сағат қате болған: жауаптардың күні түзетілді',
		imported: (from: string) => `Басқа бағдарламадан алынды: ${from}`,
		newer: 'Қайталаның жаңарақ нұсқасы жасаған жазба',
		// After an entry that was taken back.
		undone: 'қайтарып алынған'
	},
	acts: {
		title: 'Картаны реттеу',
		suspend: 'Тоқтата тұру',
		suspendUnder: 'қайта қосқанша сұралмайды',
		resume: 'Қайта қосу',
		bury: 'Ертеңге қалдыру',
		buryUnder: 'бүгін сұралмайды',
		unbury: 'Бүгін-ақ сұралсын',
		buriedUnder: (day: string) => `${day} күніне қалдырылған`,
		reset: 'Басынан бастау',
		resetUnder: 'жаңа картадай қайта үйретіледі',
		resetTitle: 'Картаны басынан бастайық па?',
		resetText:
			'Карта жаңа картадай қайта сұралады, тұрақтылығы мен қиындығы басынан есептеледі. Тарихы сақталады, бұл әрекетті бірден қайтаруға болады.',
		// The group of flags, and their names by number.
		flag: 'Белгі',
		flags: { 1: 'Маңызды', 2: 'Қиын', 3: 'Мұғалімнен сұраймын' } as Record<number, string>,
		otherFlag: (n: number) => `№${n}`,
		// What was done, with the button that takes it back.
		done: {
			suspend: 'Карта тоқтатылды',
			resume: 'Карта қайта қосылды',
			bury: 'Карта ертеңге қалдырылды',
			unbury: 'Карта бүгін сұралады',
			flag: 'Белгі қойылды',
			unflag: 'Белгі алынды',
			reset: 'Карта басынан басталды'
		},
		undo: 'Қайтару',
		undone: 'Қайтарылды',
		notSaved: 'Әрекет әлі сақталмады',
		notSavedText: 'Ол осы құрылғыда күтіп тұр. Бетті жаппай, сақтап көріңіз.'
	},
	backlog: {
		title: 'Жиналған карталар',
		// The number stands above it, large: "42", then this.
		overdue: (_n: number) => 'картаның мерзімі өтті',
		explain:
			'Үзілістен кейін солай болады, ештеңе жоғалған жоқ. Бәрін бүгін қайталауға да, бірнеше күнге бөлуге де болады: алдымен ұмытыла бастағандары келеді.',
		choose: 'Қалай қайталайсыз?',
		today: 'Бәрін бүгін',
		// A way: so many cards a day, and for how long.
		perDay: (n: number) => `Күніне ${cards(n)}`,
		days: (n: number, until: string) => `${n}\u00A0күн, ${until} күні бітеді`,
		minutes: (n: number) => `күніне ${n}\u00A0минуттай`,
		todayMinutes: (n: number) => `${n}\u00A0минуттай`,
		usual: 'үйреншікті қарқыныңыз',
		holdNew: 'Бұл күндері жаңа карта келмесін',
		holdNewNote: 'Жиналғаны бітсе, жаңалары өзі қайта келеді.',
		go: 'Осылай бөлу',
		goToday: 'Бәрін бүгін қайталау',
		dueStay: 'Карталардың мерзімі өзгермейді: күнделікті мөлшер ғана азаяды.',
		// While it is being spread.
		spreadTitle: 'Жиналған карталар бөлінді',
		spreadText: (perDay: number, until: string) =>
			`Күніне ${cards(perDay)}. Соңғы күні – ${until}, одан соң бәрі бұрынғыша.`,
		held: 'Жаңа карталар әзірге келмейді.',
		left: (n: number) => `Қалғаны: ${cards(n)}.`,
		study: 'Бүгінгісін қайталау',
		undo: 'Бөлмей, бәрін бірден қайталау',
		undone: 'Бөлу тоқтатылды',
		noneTitle: 'Жиналған карта жоқ',
		noneText: 'Мерзімі өткендері бір күнге көп емес.',
		// On Today: what leads here, and the same while it is being spread.
		notice: (n: number) => `${cards(n)}ның мерзімі өтті`,
		noticeText: 'Бәрін бүгін қайталауға немесе бірнеше күнге бөлуге болады.',
		noticeGo: 'Күндерге бөлу',
		noticeSpread: (perDay: number, until: string) =>
			`Жиналғаны бөлінді: күніне ${cards(perDay)}, соңғы күні – ${until}`,
		noticeSpreadGo: 'Өзгерту'
	}
};

/** What every language must say on these screens. */
export type CardInfoMessages = typeof kk;
