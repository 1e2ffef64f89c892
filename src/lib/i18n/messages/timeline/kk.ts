// Words of the timeline: fetched with that screen.

export const kk = {
	title: 'Уақыт сызығы',
	events: (n: number) => `${n}\u00A0оқиға`,
	// Over the boxes to tick.
	decks: 'Жинақтар',
	cover: {
		// The strip of three at the foot of the screen.
		legend: 'Нені жабу',
		none: 'Ашық',
		dates: 'Күнді жабу',
		events: 'Оқиғаны жабу',
		tip: 'Жабулы жолды түртсеңіз, ашылады.',
		// For screen readers, after what is still seen of the line.
		hiddenDate: 'Күні жабулы, көрсету',
		hiddenEvent: 'Оқиғасы жабулы, көрсету',
		again: 'Қайта жабу',
		// How many of the covered lines are open.
		revealed: (n: number, all: number) =>
			n === 0 ? 'бәрі жабулы' : n === all ? 'бәрі ашық' : `${n}/${all} ашық`
	},
	zoom: {
		legend: 'Ауқым',
		out: 'Алыстату',
		in: 'Жақындату',
		step: { whole: 'Бәрі', decade: 'Онжылдық', year: 'Жыл', month: 'Ай' }
	},
	// Time without an event, on the line.
	gap: { years: (n: number) => `${n}\u00A0жыл`, months: (n: number) => `${n}\u00A0ай` },
	disputed: 'Даулы дерек',
	// Before the name of the article's section that a period is taken from.
	fromArticle: 'Мақала',
	print: 'Плакат етіп басып шығару',
	poster: {
		sources: 'Дереккөздері',
		madeWith: 'Қайтала қолданбасында жасалды'
	},
	empty: {
		title: 'Сызықта оқиға жоқ',
		text: 'Оқып жүрген жинақтарыңызда күні көрсетілген оқиға жоқ. Жинақтардың бірін қосыңыз.',
		toDecks: 'Жинақтарға өту',
		noneChosen: 'Кемінде бір жинақты белгілеңіз.'
	}
};

/** What every language must say on this screen. */
export type TimelineMessages = typeof kk;
