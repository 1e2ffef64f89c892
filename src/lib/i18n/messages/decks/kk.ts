// Words of the list of decks, the search over all notes and the notes of a deck: fetched with those screens.

export const kk = {
	list: {
		title: 'Жинақтар',
		// Headings over the decks that are studied, and the others on this device.
		inUse: 'Оқып жүргеніңіз',
		others: 'Басқа жинақтар',
		// Under a deck of which no card was begun.
		untouched: 'әлі ашылмаған',
		// A deck whose new cards do not come for now.
		held: 'жаңа карталары тоқтатылған',
		emptyTitle: 'Бұл құрылғыда жинақ жоқ',
		emptyText: 'Интернетке бір рет қосылып, «Бүгін» бетін ашыңыз: дайын жинақтар жүктеледі.'
	},
	search: {
		// The field over the list of decks.
		label: 'Барлық деректен іздеу',
		clear: 'Іздеуді тазалау',
		results: 'Табылған деректер',
		looking: 'Ізделіп жатыр…',
		found: (n: number) => `${n}\u00A0дерек табылды`,
		// There are more than are shown.
		foundMost: (n: number) => `Алғашқы ${n}\u00A0дерек көрсетілді, сұрауды нақтылаңыз`,
		noneTitle: 'Ештеңе табылмады',
		noneText: 'Сөздің бір бөлігін ғана жазып көріңіз. Әріптерді қазақша теру міндетті емес.'
	},
	notes: {
		title: 'Деректер',
		// Jumps over the settings of the deck to its notes.
		jump: 'Деректерге өту',
		tag: 'Тақырып',
		allTags: (n: number) => `Бәрі (${n})`,
		// Lead from a deck to its quiz and games, and to its events on a line.
		play: 'Тест пен ойындар',
		timeline: 'Уақыт сызығы',
		// Leads from a deck, or one of its topics, to the date of its exam.
		exam: 'Емтихан күні',
		studyTag: 'Осы тақырыпты оқу',
		isTrue: 'Дұрыс',
		isFalse: 'Бұрыс',
		disputed: 'Даулы дерек',
		// How firm the cards of a deck or of a note are, by number.
		held: (firm: number, begun: number, untouched: number, suspended: number) =>
			[
				firm > 0 ? `берік – ${firm}` : '',
				begun > 0 ? `басталған – ${begun}` : '',
				untouched > 0 ? `әлі ашылмаған – ${untouched}` : '',
				suspended > 0 ? `тоқтатылған – ${suspended}` : ''
			]
				.filter((part) => part !== '')
				.join(', '),
		cards: 'Карталары',
		// The link to the page of a card, and what is said instead where a note has several.
		card: 'Карта туралы',
		variant: (variant: string) =>
			({ date: 'Күні', what: 'Оқиғасы', forward: 'Жауабы', reverse: 'Керісінше' })[variant] ??
			`${variant.replace(/^c/, '')}-бос орын`
	},
	fresh: {
		// The switch of a deck's new cards.
		title: 'Жаңа карталар',
		on: 'Келсін',
		off: 'Тоқтатылсын',
		offNote: 'Басталған карталар бұрынғыша қайталанады.',
		order: 'Жаңа карталардың реті',
		author: 'Автор ретімен',
		mixed: 'Аралас'
	}
};

/** What every language must say on these screens. */
export type DecksMessages = typeof kk;
