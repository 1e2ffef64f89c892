import type { Question } from '#lib/core/quiz/question.ts';

/** What to send to the author about a wrong fact: the card's id, what it asks and what it takes for right. */
export function reportText({ face }: Pick<Question, 'face'>): string {
	const asked = face.prompt.parts.map((part) =>
		part.kind === 'blank' ? `[${part.hidden}]` : part.text
	);
	const wanted = face.wants === 'answer' ? face.answer.text : '';
	const lines = [`Қайтала: ${face.card}`, asked.join(''), wanted, face.explain?.text ?? ''];
	return lines.filter((line) => line !== '').join('\n');
}
