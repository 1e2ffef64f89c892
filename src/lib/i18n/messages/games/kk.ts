// Words of the boards of pairs, the line of time and the cards that are mixed up: fetched with those screens.

import { kazakhPossessive } from '../../possessive.ts';

export const kk = {
	game: {
		// The names of the games, as titles.
		titles: { match: 'Жұптар', chronology: 'Хронология', confusables: 'Шатасатындар' },
		progress: 'Ойын барысы',
		// Which board or question this is.
		nth: (n: number, of: number) => `${n}/${of}`,
		next: 'Келесі',
		result: 'Нәтижесі',
		endTitle: 'Ойын бітті',
		// Cards, not boards: each counts by its first answer.
		right: (right: number, all: number) =>
			right === all
				? `${all}\u00A0картаның бәрі бірден дұрыс`
				: right === 0
					? `${all}\u00A0картаның ешқайсысы бірден дұрыс болмады`
					: `${all}\u00A0картаның ${kazakhPossessive(right)} бірден дұрыс`,
		// What a game does to the schedule.
		schedule: 'Ойын жоспарды өзгертпейді, тек қателескен карталар бүгін қайта сұралады.',
		again: 'Тағы бір рет',
		finish: 'Аяқтау',
		noneTitle: 'Ойынға карта жетпейді',
		noneText: 'Таңдағаныңыздан бірде-бір тапсырма құрастырылмады. Басқа жинақтарды қосып көріңіз.',
		// What the game is to be about.
		choose: 'Жинақтарды таңдау',
		stay: 'Ойынға оралу',
		toDecks: 'Жинақтарға өту'
	},
	match: {
		// The task over the board.
		title: 'Жұптарын табыңыз',
		// Under it, for those who use a keyboard.
		keys: 'Пернелер: алдымен сұрақтың нөмірі, содан кейін жауаптың нөмірі.',
		questions: 'Сұрақтар',
		answers: 'Жауаптар',
		// Said by screen readers after a pair; `left` are still to be found.
		found: (left: number) =>
			left === 0 ? 'Дұрыс. Бәрі табылды.' : `Дұрыс. Тағы ${left}\u00A0жұп қалды.`,
		// Shown and said after a wrong pair: they stay.
		notAPair: 'Бұл екеуі жұп емес',
		alreadyFound: 'жұбы табылды',
		// Gives up: the rest is shown, and counts as not known.
		showRest: 'Қалғанын көрсету',
		// The result: how many were paired at once, without a wrong try.
		score: (right: number, all: number) =>
			right === all
				? `${all}\u00A0жұптың бәрін бірден таптыңыз`
				: right === 0
					? `${all}\u00A0жұптың ешқайсысы бірден табылмады`
					: `${all}\u00A0жұптың ${kazakhPossessive(right)} бірден табылды`,
		clock: 'Уақытты көрсету',
		// For screen readers, before the time that has passed.
		passed: 'Өткен уақыт'
	},
	line: {
		title: 'Оқиғаларды уақыт ретімен қойыңыз',
		hint: 'Ең ертесі жоғарыда тұрады. Сүйреңіз немесе батырмалармен жылжытыңыз.',
		earlier: 'ертерек',
		later: 'кейінірек',
		moveUp: 'Жоғары',
		moveDown: 'Төмен',
		// Said by screen readers after a move.
		moved: (text: string, n: number, of: number) => `${text}: ${of} орынның ${kazakhPossessive(n)}`,
		check: 'Тексеру',
		score: (right: number, all: number) =>
			right === all
				? `${all}\u00A0оқиғаның бәрі орнында`
				: right === 0
					? `${all}\u00A0оқиғаның ешқайсысы орнында емес`
					: `${all}\u00A0оқиғаның ${kazakhPossessive(right)} орнында`,
		// Under an event that was put elsewhere; the list itself is in the right order.
		yours: (n: number) => `сіз ${n}-орынға қойдыңыз`
	},
	mixed: {
		// Over the two cards that were asked against each other.
		apart: 'Екеуінің айырмасы',
		// The two columns.
		asked: 'Сұралғаны',
		other: 'Онымен шатасатыны',
		// How often a pair was mixed up, on the page before the round.
		pairs: (n: number) => `${n}\u00A0жұпты шатастырып жүрсіз`,
		noneTitle: 'Әзірге ештеңені шатастырмайсыз',
		noneText:
			'Бір картаның жауабын екіншісіне берсеңіз, екеуі осы жерде қатар сұралады. Әзірге тест шешіп көріңіз.',
		// Of the chosen decks or tags nothing is mixed up, of others there is.
		noneHereTitle: 'Таңдағаныңызда шатасатын жұп жоқ',
		noneHereText: 'Басқа жинақтарды да қосып көріңіз.'
	}
};

/** What every language must say there. */
export type GamesMessages = typeof kk;
