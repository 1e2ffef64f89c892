/** A deck file of so many notes in three languages, of several types, without a fault. */
export function deckText(notes: number): string {
	const head = [
		'format: qaitala/1',
		'id: bench',
		'version: 1',
		'langs: [kk, ru, en]',
		'title: { kk: Үлкен жинақ, ru: Большой набор, en: A large deck }',
		'sources:',
		'  book: { cite: { kk: Оқулық, ru: Учебник, en: Textbook }, year: 2025 }',
		'notes:'
	];
	return [...head, ...Array.from({ length: notes }, (_, i) => noteText(i)), ''].join('\n');
}

function noteText(i: number): string {
	const source = '    source: { of: book, section: results, page: 70 }';
	if (i % 10 === 0) {
		const what = `{ kk: ${i}-оқиға, ru: Событие ${i}, en: Event ${i} }`;
		const date = `${1500 + (i % 500)}-02-07`;
		return [
			`  - id: n${i}`,
			'    type: event',
			`    date: ${date}`,
			`    what: ${what}`,
			source
		].join('\n');
	}
	return [
		`  - id: n${i}`,
		'    type: basic',
		`    question: { kk: ${i}-сұрақ қандай?, ru: Каков вопрос ${i}?, en: What is question ${i}? }`,
		`    answer: { kk: ${i}-жауап, ru: Ответ ${i}, en: Answer ${i} }`,
		'    kind: term',
		`    wrong: [{ kk: ${i}-қате, ru: Ошибка ${i}, en: Mistake ${i} }]`,
		`    explain: { kk: Түсіндірме ${i}, ru: Пояснение ${i}, en: Explanation ${i} }`,
		'    tags: [bench]',
		source
	].join('\n');
}
