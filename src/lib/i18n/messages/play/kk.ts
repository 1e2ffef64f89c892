// Words of the quiz and of the other ways of studying beside the schedule: fetched with those screens.

import { kazakhPossessive } from '../../possessive.ts';

export const kk = {
	list: {
		title: 'Сынақ',
		// Under the title: what all of these have in common.
		lead: 'Өзіңізді тексеріңіз, ойнаңыз. Жоспарды бұзбайды.',
		modes: {
			quiz: { name: 'Тест', text: 'Сұрақтарға жауап беріп, соңында қателеріңізді көресіз.' },
			learn: {
				name: 'Жаттау',
				text: 'Әр картаны көмексіз бір рет еске түсіргенше әр түрлі сұрайды.'
			},
			match: { name: 'Жұптар', text: 'Сұрақ пен жауапты жұптайсыз.' },
			chronology: { name: 'Хронология', text: 'Оқиғаларды уақыт ретімен қоясыз.' },
			confusables: {
				name: 'Шатасатындар',
				text: 'Тек өзіңіз шатастыратын карталарды қатар сұрайды.'
			},
			cram: { name: 'Тез қайталау', text: 'Бір тақырыптың бәрін қатарынан. Мерзімдерге тимейді.' }
		},
		more: 'Тағы',
		timeline: { name: 'Уақыт сызығы', text: 'Барлық оқиға бір сызықта.' },
		exam: { name: 'Емтихан күні', text: 'Сол күні қанша есіңізде қалатынын есептейді.' }
	},
	setup: {
		start: 'Бастау',
		decks: 'Жинақтар',
		cards: (n: number) => `${n}\u00A0карта`,
		tags: 'Тақырыптар',
		// Nothing chosen means everything.
		allTags: 'Ештеңе таңдамасаңыз, барлық тақырып сұралады.',
		count: 'Сұрақ саны',
		all: 'бәрі',
		forms: 'Сұрақ түрлері',
		form: {
			choice: 'таңдау',
			typed: 'жазу',
			truefalse: 'дұрыс-бұрыс',
			ordering: 'ретімен қою',
			matching: 'жұптау'
		},
		clock: 'Уақытпен',
		clockNote: (seconds: number) =>
			`Әр сұраққа ${seconds}\u00A0секундтан, ұзағырақ түрлеріне көбірек.`,
		longer: 'Уақыт неше есе көп',
		marked: 'Қашан тексеріледі',
		atOnce: 'бірден',
		atEnd: 'соңында, емтихандағыдай',
		nothing:
			'Таңдағаныңыздан бірде-бір сұрақ құрастырылмады. Басқа жинақ, тақырып не сұрақ түрін таңдаңыз.',
		noDecks: 'Әзірге жинақ жоқ. Алдымен жинақ қосыңыз.',
		toDecks: 'Жинақтарға өту',
		needDeck: 'Кемінде бір жинақ таңдаңыз.',
		// A round that was not finished, with how much of it was done.
		left: (done: number, of: number) =>
			`Аяқталмаған сынақ бар (${done}/${of}). Жаңасын бастасаңыз, ол өшеді.`,
		goOn: 'Жалғастыру'
	},
	round: {
		progress: 'Сынақ барысы',
		nth: (n: number, of: number) => `${n}/${of}`,
		// How many cards have been recalled without help.
		learnt: (n: number, of: number) => `${n}/${of}\u00A0жатталды`,
		timeLeft: (n: number) => `${n}\u00A0с`,
		timeLeftLabel: 'Қалған уақыт',
		timeUp: 'Уақыт бітті',
		leftOut: (n: number) => `${n}\u00A0сұрақ алынып тасталды: карталары қазір жоқ не тоқтатылған.`,
		next: 'Келесі',
		result: 'Нәтижесі',
		// Stops the round before its last question; it can be gone on with.
		stop: 'Сынақты тоқтату'
	},
	// An exam as on paper: answered in any order, marked when it is handed in.
	paper: {
		questions: 'Сұрақтар',
		answered: (n: number) => `${n}-сұрақ, жауабы бар`,
		open: (n: number) => `${n}-сұрақ, жауабы жоқ`,
		before: 'Алдыңғы',
		next: 'Келесі',
		handIn: 'Тапсыру',
		openTitle: (n: number) => `${n}\u00A0сұраққа жауап берілмеді`,
		openText:
			'Тапсырғаннан кейін жауаптарды өзгерту мүмкін емес. Жауапсыз сұрақ қате деп саналады.',
		toOpen: 'Жауапсыз сұраққа оралу',
		handInAll: 'Сонда да тапсыру'
	},
	result: {
		score: (right: number, of: number) => `${of}\u00A0сұрақтың ${kazakhPossessive(right)} дұрыс`,
		allRight: (of: number) => `${of}\u00A0сұрақтың бәрі дұрыс`,
		noneRight: (of: number) => `${of}\u00A0сұрақтың ешқайсысы дұрыс болмады`,
		learnt: (of: number) => `${of}\u00A0картаның бәрі есіңізде`,
		took: (minutes: number) => `${minutes}\u00A0минуттай`,
		// What the quiz did to the schedule: so many answers of cards that were due counted.
		counted: (n: number) =>
			`Мерзімі келген ${n}\u00A0картаның жауабы қайталау болып есептелді; қалғандарының мерзімі өзгермеді, тек қателескендері бүгін қайта сұралады.`,
		notCounted: 'Карталардың мерзімі өзгермеді, тек қателескендеріңіз бүгін қайта сұралады.',
		untouched: 'Ешбір картаның мерзімі өзгермеді.',
		mistakes: 'Қателер',
		yours: 'Сіздің жауабыңыз',
		gaveUp: 'жауап берілмеді',
		right: 'Дұрысы',
		study: 'Осыларды жаттау',
		again: 'Тағы бір рет',
		onlyMistakes: 'Тек қателерді',
		finish: 'Аяқтау'
	}
};

/** What every language must say there. */
export type PlayMessages = typeof kk;
