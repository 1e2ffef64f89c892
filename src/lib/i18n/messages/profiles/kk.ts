// Words about several learners on one device: the list of them, the lock, whose page it is.

import type { LockSymbol } from '../../../core/shared/lock.ts';

const symbols: Record<LockSymbol, string> = {
	sun: 'күн',
	moon: 'ай',
	star: 'жұлдыз',
	mountain: 'тау',
	yurt: 'киіз үй',
	leaf: 'жапырақ',
	fish: 'балық',
	drop: 'тамшы',
	heart: 'жүрек'
};

export const kk = {
	// Instead of a name that was not given: the second learner of this phone.
	nameless: (n: number) => `${n}-оқушы`,
	list: {
		title: 'Оқушылар',
		text: 'Бір телефонда бірнеше адам оқи алады: әркімнің үлгерімі бөлек. Ауысу үшін атын басыңыз.',
		// Under the name of the learner whose page it is.
		me: 'қазір оқып отыр',
		// `when` is "today", "yesterday", "6 days ago".
		lastStudied: (when: string) => `соңғы рет ${when} оқыды`,
		untouched: 'әлі бастаған жоқ',
		toDo: (n: number) => (n === 0 ? 'бүгінге карта қалмады' : `бүгін ${n}\u00A0карта`),
		locked: 'құлыпталған',
		// The button that opens what can be done with a learner.
		manage: (name: string) => `Реттеу: ${name}`,
		// Instead of it, where the lock of another learner must be opened first.
		lockedNote: 'Құлыпталған оқушыны реттеу үшін алдымен соған ауысыңыз.'
	},
	fresh: {
		title: 'Жаңа оқушы',
		text: 'Атын кейін де жазуға болады.',
		name: 'Аты',
		go: 'Бастау'
	},
	manage: {
		name: 'Аты',
		save: 'Атын сақтау',
		lock: 'Құлып',
		lockText:
			'Құлып – ретімен таңдалған төрт белгі. Ол бауырларыңыз байқаусызда сіздің орныңызға оқып қоймасы үшін ғана керек. Бұл қорғаныш емес: қаласа, кез келген адам құлыпты аша алады.',
		setLock: 'Құлып қою',
		changeLock: 'Белгілерді өзгерту',
		takeOff: 'Құлыпты алып тастау',
		confirmLock: 'Осы белгілермен құлыптау',
		remove: 'Себетке салу',
		removeTitle: (name: string) => `«${name}» себетке салынсын\u00A0ба?`,
		removeText:
			'Үлгерім себетте 30\u00A0күн жатады, сол уақытта қайтарып алуға болады. Содан кейін біржола жойылады. Басқа оқушылардың үлгеріміне ештеңе болмайды.'
	},
	trash: {
		title: 'Себет',
		until: (date: string) => `Біржола жойылатын күні – ${date}`,
		restore: (name: string) => `Қайтару: ${name}`,
		restoreGo: 'Қайтару'
	},
	// Said after it was done.
	said: {
		renamed: (name: string) => `Аты сақталды: ${name}`,
		locked: (name: string) => `Құлып қойылды: ${name}`,
		unlocked: (name: string) => `Құлып алынды: ${name}`,
		removed: (name: string) => `Себетке салынды: ${name}`,
		restored: (name: string) => `Қайтарылды: ${name}`
	},
	symbols,
	pad: {
		label: 'Құлып белгілері',
		choose: 'Төрт белгіні ретімен таңдаңыз.',
		// For screen readers, after each symbol.
		entered: (n: number) => `Төрт белгіден ${n} таңдалды`,
		chosen: (names: string) => `Таңдалғаны: ${names}`,
		back: 'Соңғы белгіні өшіру'
	},
	gate: {
		// Over the symbols; the name stands above.
		open: 'Құлыпты ашу үшін төрт белгіні ретімен таңдаңыз.',
		wrong: 'Белгілер сәйкес келмеді. Қайтадан таңдаңыз.',
		switch: 'Оқушыны ауыстыру',
		// Above the names of the other learners.
		who: 'Енді кім оқиды?',
		forgotten: 'Белгілерді ұмытып қалдым',
		forgottenText:
			'Үлгерім орнында. Құлып қорғаныш емес: оқушының жоғарыдағы атын жазсаңыз, құлып алынады. Қаласаңыз, алдымен көшірмесін сақтап алыңыз.',
		name: 'Оқушының аты',
		takeOff: 'Құлыпты алып тастау',
		wrongName: 'Жазылған ат сәйкес келмеді.',
		notSaved: 'Сақталмады. Қайталап көріңіз.',
		back: 'Белгілерге оралу',
		// In a page of one learner, after another was chosen in another page.
		whoTitle: 'Осы бетте кім оқиды?',
		whoText: (own: string, other: string) =>
			`Бұл беттегі үлгерім – ${own}. Басқа бетте оқушы ауысты: ${other}.`,
		whoGone: (other: string) => `Бұл беттегі оқушы себетке салынды. Қазіргі оқушы – ${other}.`
	},
	whose: {
		// On Today and in the settings, where several study on this device.
		label: (name: string) => `Оқушы: ${name}. Ауыстыру`,
		link: 'Оқушыны қосу немесе ауыстыру'
	}
};

/** What every language must say about learners. */
export type ProfilesMessages = typeof kk;
