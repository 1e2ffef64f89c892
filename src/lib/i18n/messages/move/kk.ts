// Words of moving progress to another phone by a code: fetched with that screen.

export const kk = {
	title: 'Басқа телефонға көшіру',
	text: 'Үлгеріміңіз қозғалмалы QR кодпен көшеді: бір телефон көрсетеді, екіншісі камерамен оқиды. Интернет керек емес.',
	// The two ways; under each, which of the two phones it is for.
	show: 'Кодты көрсету',
	showUnder: 'үлгерім осы телефоннан кетеді',
	read: 'Кодты оқу',
	readUnder: 'үлгерім осы телефонға келеді',
	// Ends showing or reading.
	stop: 'Аяқтау',
	// Leads to the settings, where copies are saved and added.
	byFile: 'Файлмен көшіру',
	showing: {
		making: 'Код дайындалып жатыр…',
		how: 'Екінші телефонда осы бетті ашып, «Кодты оқу» батырмасын басыңыз да, камерасын мына экранға бағыттаңыз.',
		// How long it takes about, in seconds.
		takes: (seconds: number) => `Шамамен ${seconds}\u00A0секунд кетеді.`,
		// Name of the picture for screen readers.
		code: 'Қозғалмалы QR код',
		pause: 'Кідірту',
		goOn: 'Жалғастыру',
		// Sizes are in kilobytes.
		tooLarge: (size: string, most: string) =>
			`Үлгеріміңіз кодқа сыймайды: көлемі ${size}\u00A0КБ, ал код ${most}\u00A0КБ-қа дейін ғана тасиды. Көшірмені файлмен жіберіңіз.`,
		failed: 'Кодты жасау мүмкін болмады. Үлгеріміңіз орнында: көшірмені файлмен сақтап көріңіз.'
	},
	reading: {
		starting: 'Камера ашылып жатыр…',
		aim: 'Камераны екінші телефонның экранына бағыттаңыз: код толық көрінсін.',
		// Name of the bar, and of the picture of the camera.
		bar: 'Оқылғаны',
		camera: 'Камера көрінісі',
		percent: (n: number) => `${n}\u00A0%`,
		// Said by screen readers now and then.
		part: (n: number) => `Кодтың ${n}\u00A0пайызы оқылды.`,
		strange: 'Бұл – басқа код. Екінші телефонда «Кодты көрсету» ашық тұрсын.',
		done: 'Код толық оқылды.',
		again: 'Қайталап көру',
		// After the copy was added.
		bothWays:
			'Екі телефонда да бірдей болсын десеңіз, енді кодты осы телефоннан көрсетіп, екіншісімен оқыңыз.'
	},
	trouble: {
		insecure:
			'Бұл мекенжайда камера ашылмайды: ол https мекенжайында ғана жұмыс істейді. Мұнда үлгерімді файлмен көшіріңіз.',
		none: 'Бұл құрылғыда камера табылмады. Үлгерімді файлмен көшіріңіз.',
		refused:
			'Камераға рұқсат берілмеді. Браузер баптауларында рұқсат беріп, қайталап көріңіз немесе үлгерімді файлмен көшіріңіз.',
		taken: 'Камераны басқа қолданба пайдаланып тұрған сияқты. Оны жауып, қайталап көріңіз.',
		failed: 'Камера ашылмады. Қайталап көріңіз немесе үлгерімді файлмен көшіріңіз.',
		damaged:
			'Код оқылды, бірақ мазмұны бүлінген. Ештеңе өзгерген жоқ. Екінші телефонда кодты қайта ашып, тағы оқып көріңіз.',
		other:
			'Бұл кодта үлгерім жоқ немесе оны Қайталаның жаңарақ нұсқасы жасаған. Ештеңе өзгерген жоқ.'
	}
};

/** What every language must say on this screen. */
export type MoveMessages = typeof kk;
