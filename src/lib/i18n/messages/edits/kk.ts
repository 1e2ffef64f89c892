// Words of correcting a note, of opening a deck file and of taking a deck away: fetched with those screens.

const facts = (n: number) => `${n}\u00A0дерек`;

export const kk = {
	correct: {
		title: 'Деректі түзету',
		// The link to this page.
		link: 'Түзету',
		intro: 'Түзетуіңіз тек өзіңізге көрінеді, үлгеріміңіз орнында қалады.',
		missingTitle: 'Мұндай дерек жоқ',
		missingText: 'Сілтеме ескірген немесе дерек жинақтан алынған. Үлгеріміңіз орнында.',
		// Names of the fields of a note; `n` counts them where there are several.
		fields: {
			question: 'Сұрағы',
			answer: 'Жауабы',
			truth: 'Тұжырым дұрыс па?',
			what: 'Оқиға',
			date: 'Күні',
			text: 'Мәтіні',
			statement: 'Тұжырым',
			correction: 'Дұрысы',
			items: (n: number) => `${n}-тармақ`,
			left: (n: number) => `${n}-жұп, сол жағы`,
			right: (n: number) => `${n}-жұп, оң жағы`,
			accept: 'Дұрыс деп саналатын басқа жауаптар',
			wrong: (n: number) => `${n}-қате нұсқа`,
			explain: 'Түсіндірмесі',
			page: 'Дереккөздің беті',
			number: 'Дереккөздегі нөмірі',
			link: 'Дереккөзге сілтеме'
		},
		// Under fields that need it.
		hints: {
			accept: 'Әр жауап жеке жолда.',
			date: 'Жыл, ай, күн сызықшамен: 1992-02-07. Тек жыл да болады.',
			text: 'Бос орындардың белгілерін ({{c1::…}}) қалдырыңыз: әрқайсысы – бір карта.'
		},
		yes: 'Дұрыс',
		no: 'Бұрыс',
		// Before what the author says; it follows in its own language.
		authors: 'Авторда былай:',
		authorsNothing: 'Авторда бұл жер бос.',
		toAuthors: 'Автордікін қайтару',
		save: 'Сақтау',
		saved: 'Түзету сақталды.',
		nothing: 'Өзгеріс жоқ.',
		// Asked of who leaves with something typed.
		leaveTitle: 'Түзету сақталмаған',
		leaveText: 'Жазғаныңыз осы бетте ғана тұр. Сақтайсыз ба?',
		leave: 'Сақтамай кету',
		refused: 'Сақталған жоқ: белгіленген жерлерді түзетіңіз.',
		gaps: (numbers: string) =>
			`Бос орындар бұрынғыдай қалуы керек (${numbers}): әрқайсысының өз үлгерімі бар.`,
		remove: 'Деректі жинақтан алу',
		removeNote: 'Сұралмайды, тізімде көрінбейді. Қайтарып алуға болады.',
		removed: 'Дерек алынды, енді сұралмайды.',
		// In the place of the form, where the fact is out of its deck.
		removedText: 'Бұл дерек жинақтан алынған. Қайтарсаңыз, карталары мен үлгеріміңіз де оралады.',
		restore: 'Деректі қайтару',
		restored: 'Дерек қайтарылды.'
	},
	conflict: {
		title: 'Автор да өзгерткен',
		text: (n: number) =>
			`Сіз түзеткен ${facts(n)} жаңа нұсқада да өзгерген. Қайсысы қалатынын таңдаңыз.`,
		mine: 'Сіздікі',
		authors: 'Автордың жаңа нұсқасы',
		nothing: 'бос',
		keepMine: 'Өзімдікі қалсын',
		takeAuthors: 'Автордікін алу',
		// Why the learner's words cannot stay.
		unfit: 'Бұл жерде карталар өзгерген: түзетуіңіз енді сыймайды, әзірге автордікі көрсетіледі.'
	},
	file: {
		title: 'Жинақ файлын ашу',
		// The link on the list of decks.
		link: 'Жинақ файлын ашу',
		intro:
			'Мұғаліміңіз берген немесе өзіңіз жазған жинақ файлын (.yaml, .yml немесе .txt) таңдаңыз.',
		choose: 'Файл таңдау',
		another: 'Басқа файл таңдау',
		drop: 'Файлды осы бетке сүйреп әкелсеңіз де болады.',
		reading: (name: string) => `${name} оқылып жатыр…`,
		stop: 'Тоқтату',
		tooLarge: (megabytes: number) =>
			`Файл тым үлкен: ${megabytes}\u00A0МБ-тан асады. Жинақты бөліп жазыңыз.`,
		tooSlow: 'Файл тым ұзақ оқылды, сондықтан тоқтатылды. Ештеңе өзгерген жоқ.',
		unread: 'Файлды оқу мүмкін болмады. Ештеңе өзгерген жоқ, қайта таңдап көріңіз.',
		badTitle: 'Бұл файлда қате бар',
		bad: (n: number) => `${n}\u00A0қате. Ештеңе өзгерген жоқ: файлды түзеп, қайта ашыңыз.`,
		warnings: (n: number) => `Ескертулер: ${n}`,
		// A problem that does not hold the deck back.
		warning: 'ескерту',
		// Beside the first fifty problems.
		more: (n: number) => `Тағы ${n}.`,
		size: (notes: number, cards: number) => `${facts(notes)}, ${cards}\u00A0карта`,
		sources: 'Дереккөздері',
		noSources: 'Автор дереккөз көрсетпеген.',
		decision: {
			new: 'Бұл – жаңа жинақ.',
			update: 'Бұл – жинағыңыздың жаңа нұсқасы. Үлгеріміңіз бен түзетулеріңіз сақталады.',
			same: 'Дәл осы нұсқа құрылғыңызда бар.',
			older: 'Құрылғыңызда бұдан жаңа нұсқа бар, сондықтан ол ауыстырылмайды.',
			altered:
				'Құрылғыңыздағы дәл осы нөмірлі нұсқаның мазмұны басқа, сондықтан ол ауыстырылмайды.',
			foreign: 'Мұндай атаумен қолданбаның өз жинағы бар, сондықтан ол ауыстырылмайды.'
		},
		versions: (installed: number, offered: number) =>
			`Құрылғыда ${installed}-нұсқа, файлда ${offered}-нұсқа.`,
		added: (n: number) => `Қосылған: ${facts(n)}`,
		changed: (n: number) => `Өзгерген: ${facts(n)}`,
		retired: (n: number) => `Алынған: ${facts(n)}`,
		nothingChanged: 'Деректер өзгермеген.',
		changelog: 'Автор не дейді',
		version: (n: number) => `${n}-нұсқа`,
		add: 'Жинақты қосу',
		update: 'Жаңарту',
		asCopy: 'Жеке көшірме етіп қосу',
		asCopyNote: 'Үлгерімі бөлек болады.',
		open: 'Жинаққа өту',
		done: {
			new: 'Жинақ қосылды.',
			update: 'Жинақ жаңартылды, үлгеріміңіз сақталды.',
			same: 'Жинақ қолданыста.',
			older: '',
			altered: '',
			foreign: ''
		}
	},
	deck: {
		remove: 'Жинақты алып тастау',
		removeFile: 'Файлдан қосылған жинақ 30 күн себетте жатады. Үлгеріміңіз сақталады.',
		removed: 'Жинақ алынды, үлгеріміңіз сақталды.',
		undo: 'Қайтару',
		undone: 'Жинақ қайтарылды.'
	}
};

/** What every language must say on these screens. */
export type EditsMessages = typeof kk;
