// Words of the screen of progress: fetched with it. Nothing here may shame a learner who has missed a day.

const cards = (n: number) => `${n}\u00A0карта`;
const days = (n: number) => `${n}\u00A0күн`;

export const kk = {
	title: 'Үлгерім',
	// While the log is read, which takes seconds after years of study.
	reading: 'Есептеліп жатыр…',
	emptyTitle: 'Мұнда үлгеріміңіз көрінеді',
	emptyText:
		'Алғашқы жаттығудан кейін бұл бет толады: қай күндері оқығаныңыз, не есте қалғаны және алда не күтіп тұрғаны.',
	emptyStart: 'Оқуды бастау',
	percent: (n: number) => `${n}\u00A0%`,
	// Opens the table with the numbers of a chart; `of` is the title of the chart, for screen readers.
	figures: 'Сандармен көру',
	day: 'Күні',
	cards: 'Карта',
	minutes: 'Минут',

	studied: {
		title: 'Оқыған күндер',
		// Days studied this month and this year.
		since: (month: number, year: number) => `Осы айда ${days(month)}, биыл ${days(year)} оқыдыңыз.`,
		// Days without a break of a week. What was missed takes nothing away.
		run: (n: number) =>
			`Ұзақ үзіліссіз оқыған күніңіз – ${n}. Бірер күн қалып қойса, ол азаймайды.`,
		// The key of the calendar: cards a day by the size of the square.
		fromTo: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
		fromOn: (n: number) => `${cards(n)} не көп`,
		today: 'бүгін'
	},
	retention: {
		title: 'Есте сақтау',
		period: 'Мерзімі',
		// By days; null is all of the time.
		periodName: (n: number | null) => (n === null ? 'Бәрі' : n === 365 ? '1\u00A0жыл' : days(n)),
		// Beside the big number.
		recalled: (n: number | null) =>
			n === null
				? 'осы уақытқа дейін еске түскені'
				: n === 365
					? 'соңғы бір жылда еске түскені'
					: `соңғы ${n}\u00A0күнде еске түскені`,
		goal: (percent: string) => `мақсат ${percent}`,
		outOf: (n: number) => `${n}\u00A0жауап бойынша есептелді.`,
		none: 'Бұл мерзімде қайталау болмады.',
		young: 'Жас карталар',
		mature: 'Берік карталар',
		all: 'Барлығы',
		byDeck: 'Жинақтар бойынша',
		// What counts, under the bars.
		note: 'Әр картаның бір күндегі алғашқы қайталауы ғана саналады. Берік карта 21\u00A0күн өткенде де есте болады, жас карта одан ертерек ұмытылады.'
	},
	time: {
		title: 'Оқуға кеткен уақыт',
		spent: (hours: number, minutes: number) =>
			[
				hours > 0 ? `${hours}\u00A0сағат` : '',
				minutes > 0 || hours === 0 ? `${minutes}\u00A0минут` : ''
			]
				.filter((part) => part !== '')
				.join(' '),
		// In the last `n` days, and a mean of the days that were studied.
		sum: (n: number, sum: string, mean: string) =>
			`Соңғы ${n}\u00A0күнде ${sum}, оқыған күні орта есеппен ${mean}.`,
		none: (n: number) => `Соңғы ${n}\u00A0күнде жауап болмады.`
	},
	coming: {
		title: (n: number) => `Алдағы ${n}\u00A0күн`,
		sum: (n: number, mean: string) => `${cards(n)}, күніне орта есеппен ${mean}.`,
		none: 'Бұл күндерге карта жоспарланбаған.',
		// Cards that were due before today; also in the key of the chart and in the table.
		backlog: (n: number) => `Оның ішінде бұрыннан күтіп тұрғаны – ${n}.`,
		waiting: 'Бұрыннан күтіп тұр',
		note: 'Жаңа карталар бұған кірмейді.'
	},
	decks: {
		title: 'Жинақтар',
		firm: (n: number) => `берік – ${n}`,
		fading: (n: number) => `ұмытыла бастаған – ${n}`,
		neverRight: (n: number) => `әлі дұрыс жауап алмаған – ${n}`,
		untouched: 'әлі ашылмаған',
		// What the three words mean.
		note: 'Берік карта 21\u00A0күннен кейін де есте болады. Ұмытыла бастағанын қайталайтын уақыт келді.'
	},
	mixedUp: {
		title: 'Нені немен шатастырасыз',
		times: (n: number) => `${n}\u00A0рет`,
		// For screen readers, between the two.
		with: 'мынамен:',
		practise: 'Осыларды ажыратып жаттығу'
	},
	memory: {
		stability: 'Карталардың тұрақтылығы',
		stabilityNote: 'Тұрақтылық – он картаның тоғызы есте болатын мерзім.',
		// Ranges of days: up to the first, from one to another, from the last on.
		ranges: [
			'1\u00A0күннен аз',
			'1–7\u00A0күн',
			'7–21\u00A0күн',
			'21–90\u00A0күн',
			'90\u00A0күн – 1\u00A0жыл',
			'1\u00A0жылдан көп'
		],
		range: 'Мерзім',
		difficulty: 'Карталардың қиындығы',
		difficultyNote:
			'Қиындықты жауаптарыңыз көрсетеді: 1\u00A0– ең\u00A0оңай, 10\u00A0– ең\u00A0қиын.',
		difficultyRange: 'Қиындық',
		easy: 'оңай',
		hard: 'қиын'
	}
};

/** What every language must say on this screen. */
export type ProgressMessages = typeof kk;
