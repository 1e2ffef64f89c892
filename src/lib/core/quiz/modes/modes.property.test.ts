import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../answer/edtf.ts';
import { formatDate } from '../../answer/format-date.ts';
import { gradeAnswer } from '../grade-answer.ts';
import { askTask, type AskedTask } from './ask-task.ts';
import { MODES } from './index.ts';
import { markTask } from './mark-task.ts';
import type { Material, ModeId, Setup } from './mode.ts';
import {
	answerTask,
	askedAt,
	askedIn,
	beginRound,
	progressOf,
	resultOf,
	type Round
} from './round.ts';
import {
	anyMaterial,
	rightAnswer,
	wrongAnswer
} from '../../../../../tests/fixtures/any-material.ts';

const material = anyMaterial;
const setup = fc.record({ count: fc.integer({ min: 1, max: 8 }) }, { requiredKeys: [] });
const seed = fc.string();
const modes = Object.keys(MODES) as ModeId[];

// Each run asks some dozen questions, most of them several times.
fc.configureGlobal({ numRuns: 40 });

/** What the mode is set up with: every pair of cards counts as mixed up. */
function setupOf({ cards }: Material, own: Setup): Setup {
	const mixedUp = cards.flatMap((a, i) =>
		cards.slice(i + 1, i + 3).map((b) => [a.id, b.id] as const)
	);
	return { ...own, mixedUp };
}

/** Plays a round to its end; `isKnown` decides each answer. Gives all that was asked. */
function play(round: Round, given: Material, isKnown: (nth: number) => boolean) {
	const asked: AskedTask[] = [];
	let now = round;
	for (let nth = 0; now.tasks.length > 0; nth++) {
		if (nth > 500) throw new Error('The round does not end');
		const task = askedIn(now, given) as AskedTask;
		asked.push(task);
		const answer = isKnown(nth) ? rightAnswer(task) : wrongAnswer(task);
		now = answerTask(now, given, answer, 1000 * (nth + 1)).round;
	}
	return { asked, round: now };
}

describe.each(modes)('in %s', (id) => {
	test('everything that is planned can be asked, and the right answer is right', () => {
		fc.assert(
			fc.property(material, setup, seed, (given, own, by) => {
				const round = beginRound(id, given, setupOf(given, own), by, 0);
				if (!round) return;
				const { asked } = play(round, given, () => true);
				for (const task of asked) {
					expect(markTask(task, rightAnswer(task)).verdict).toBe('right');
					expect(markTask(task, wrongAnswer(task)).verdict).not.toBe('right');
				}
			})
		);
	});

	test('a round comes to its end however it is answered, once things are known', () => {
		fc.assert(
			fc.property(material, setup, seed, fc.array(fc.boolean()), (given, own, by, known) => {
				const round = beginRound(id, given, setupOf(given, own), by, 0);
				if (!round) return;
				const { round: over } = play(round, given, (nth) => known[nth] ?? true);
				const { asked, right, mistakes } = resultOf(over);
				expect(right + mistakes.length).toBe(asked);
				expect(asked).toBeGreaterThan(0);
				expect(progressOf(over)).toEqual({ done: over.done.length, total: over.done.length });
			})
		);
	});

	test('no choice and no board has a second right answer', () => {
		fc.assert(
			fc.property(material, setup, seed, (given, own, by) => {
				const round = beginRound(id, given, setupOf(given, own), by, 0);
				if (!round) return;
				const { asked } = play(round, given, () => true);
				expect(asked.flatMap(secondAnswers)).toEqual([]);
			})
		);
	});

	test('no event is asked against one whose date overlaps', () => {
		fc.assert(
			fc.property(material, setup, seed, (given, own, by) => {
				const round = beginRound(id, given, setupOf(given, own), by, 0);
				if (!round) return;
				for (const task of play(round, given, () => true).asked) {
					const beside = datesBeside(task, given);
					expect(beside.filter(([date, other]) => overlaps(date, other))).toEqual([]);
				}
			})
		);
	});

	test('the same seed asks the same again, also after a reload', () => {
		fc.assert(
			fc.property(material, setup, seed, (given, own, by) => {
				const begin = () => beginRound(id, given, setupOf(given, own), by, 0);
				const round = begin();
				expect(begin()).toEqual(round);
				if (!round) return;
				const kept: Round = JSON.parse(JSON.stringify(round));
				expect(askedIn(kept, given)).toEqual(askedIn(round, given));
				const { asked, round: over } = play(round, given, (nth) => nth % 3 !== 1);
				for (const [index, task] of asked.entries())
					expect(askedAt(over, index, given)).toEqual(task);
			})
		);
	});

	test('there are no more questions than were wanted', () => {
		fc.assert(
			fc.property(material, fc.integer({ min: 1, max: 5 }), seed, (given, count, by) => {
				const tasks = MODES[id].plan(given, setupOf(given, { count }), by);
				expect(tasks.length).toBeLessThanOrEqual(count);
			})
		);
	});
});

/** Options that are right beside the right one, and sides of a board that read like another. */
function secondAnswers(task: AskedTask): string[] {
	if (task.kind === 'pairs') return [...repeated(task.left), ...repeated(task.right)];
	if (task.kind === 'line' || task.question.form !== 'choice') return [];
	const { options, face } = task.question;
	const accepted = face.accepted.map((each) => each.text);
	const right = options.filter((option) => option.right || accepted.includes(option.text));
	return right.slice(1).map((option) => option.text);
}

function repeated(items: readonly { text: string }[]): string[] {
	const texts = items.map((item) => item.text);
	return texts.filter((each, index) => texts.indexOf(each) !== index);
}

/** Dates that one task puts beside each other: all on a line or a board, and the right one beside each wrong option. */
function datesBeside(task: AskedTask, { cards, lang }: Material): [string, string][] {
	if (task.kind === 'line') return pairsOf(task.items.map((item) => item.date));
	const events = new Map(
		cards.flatMap(({ id, note }) => (note.type === 'event' ? [[id, note.date] as const] : []))
	);
	if (task.kind === 'pairs')
		return pairsOf(task.left.flatMap(({ card }) => events.get(card) ?? []));
	const { question } = task;
	const own = events.get(question.face.card);
	if (question.form !== 'choice' || own === undefined) return [];
	const dateOf = new Map([...events.values()].map((date) => [formatDate(date, lang), date]));
	return question.options.flatMap(({ text, right }) => {
		const other = right ? undefined : dateOf.get(text);
		return other === undefined ? [] : [[own, other]];
	});
}

function pairsOf(dates: readonly string[]): [string, string][] {
	return dates.flatMap((a, i) => dates.slice(i + 1).map((b): [string, string] => [a, b]));
}

test('in learn every card is recalled once without help, and whatever was wrong is asked again', () => {
	fc.assert(
		fc.property(material, seed, fc.array(fc.boolean()), (given, by, known) => {
			const round = beginRound('learn', given, {}, by, 0);
			if (!round) return;
			const { round: over } = play(round, given, (nth) => known[nth] ?? true);
			for (const { id } of given.cards) {
				const last = over.done
					.filter(({ task }) => task.kind === 'card' && task.card === id)
					.at(-1);
				expect(last?.marks[0]?.rating).toBeGreaterThan(1);
				const canBeAidless = last?.task.kind === 'card' && last.task.form !== 'choice';
				expect(canBeAidless, id).toBe(true);
			}
		})
	);
});

test('in cram what was wrong comes back until it is right', () => {
	fc.assert(
		fc.property(material, seed, fc.array(fc.boolean()), (given, by, known) => {
			const round = beginRound('cram', given, {}, by, 0);
			if (!round) return;
			const { round: over } = play(round, given, (nth) => known[nth] ?? true);
			for (const { id } of given.cards) {
				const last = over.done
					.filter(({ task }) => task.kind === 'card' && task.card === id)
					.at(-1);
				expect(last?.marks[0]?.rating).toBeGreaterThan(1);
			}
		})
	);
});

test('in confusables the answer of the other card always stands among the options', () => {
	fc.assert(
		fc.property(material, seed, (given, by) => {
			const round = beginRound('confusables', given, setupOf(given, {}), by, 0);
			for (const task of round?.tasks ?? []) {
				const asked = askTask(task, given, by);
				if (task.kind !== 'card' || asked.kind !== 'card' || asked.question.form !== 'choice')
					throw new Error('Only choices are asked here');
				const other = given.cards.find(({ id }) => id === task.against);
				const face = other && askTask({ kind: 'card', card: other.id, form: 'flip' }, given, by);
				if (face?.kind !== 'card' || face.question.face.wants !== 'answer') throw new Error();
				const { answer } = face.question.face;
				expect(asked.question.options.map((option) => option.text)).toContain(answer.text);
				expect(gradeAnswer(asked.question, { form: 'unknown' }).verdict).toBe('wrong');
			}
		})
	);
});

test('a quiz asks only in the chosen forms', () => {
	fc.assert(
		fc.property(
			material,
			seed,
			fc.subarray(['choice', 'truefalse', 'typed'] as const),
			(given, by, forms) => {
				const tasks = MODES.quiz.plan(given, { forms }, by);
				for (const task of tasks)
					expect(task.kind === 'card' && forms).toContain(task.kind === 'card' && task.form);
			}
		)
	);
});

test('what these tests draw puts dates beside each other, in choices too', () => {
	const rounds = fc.sample(material, { numRuns: 200, seed: 7 }).flatMap((given) => {
		const round = beginRound('cram', given, {}, 'seed', 0);
		return round
			? play(round, given, () => true).asked.map((task) => datesBeside(task, given))
			: [];
	});
	expect(rounds.flat().length).toBeGreaterThan(50);
});

test('what these tests draw can mostly be asked in every mode', () => {
	for (const id of modes) {
		const rounds = fc
			.sample(material, { numRuns: 100, seed: 7 })
			.map((given) => beginRound(id, given, setupOf(given, {}), 'seed', 0));
		expect(rounds.filter(Boolean).length, id).toBeGreaterThan(30);
	}
});

test('modes are told apart by what their answers are called in the log', () => {
	expect(Object.fromEntries(modes.map((each) => [each, MODES[each].practice]))).toEqual({
		quiz: 'quiz',
		learn: 'game',
		match: 'game',
		chronology: 'game',
		confusables: 'game',
		cram: 'cram'
	});
	expect(modes.every((each) => MODES[each].id === each)).toBe(true);
});
