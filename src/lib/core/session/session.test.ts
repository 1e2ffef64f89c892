import { describe, expect, test } from 'vitest';
import type { ChoiceQuestion, TypedQuestion } from '../quiz/question.ts';
import {
	answer,
	draft,
	guessed,
	meant,
	ratingsOf,
	reveal,
	takeFlip,
	timeTaken
} from './answering.ts';
import { finish, postpone, rate, saved, setAside, start } from './moving-on.ts';
import { progressOf } from './progress.ts';
import { entry, inDays, inMinutes, item, next, openCard, outcome, T } from './sample-session.ts';
import { restoreSession } from './restore-session.ts';
import { saveSession } from './save-session.ts';
import type { Session } from './session.ts';
import { summaryOf } from './summary.ts';
import { undo } from './undo.ts';

const queue = [item('d/a#forward'), item('d/b#forward'), item('d/c#forward')];
const begin = (cards = queue) => start('s1', cards, next(0));

/** Turns the open card over and rates it. */
function flip(
	session: Session,
	rating: 1 | 2 | 3 | 4,
	minute: number,
	returnsIn?: number
): Session {
	const due = returnsIn === undefined ? inDays(1) : inMinutes(minute + returnsIn);
	return rate(reveal(session, next(minute).now), outcome(rating, due, minute), next(minute));
}

describe('a session', () => {
	test('[S1] asks the first card of the queue at once, as it is to be posed', () => {
		const session = start('s1', queue, {
			...next(0),
			pose: () => ({ form: 'choice', lang: 'ru' })
		});
		expect(session).toMatchObject({
			phase: 'asking',
			open: { item: queue[0], form: 'choice', lang: 'ru', askedAt: T, draft: null }
		});
	});

	test('[S1] has each card once, however often it is in the queue', () => {
		expect(progressOf(begin([...queue, ...queue])).total).toBe(3);
	});

	test('[S1] of no cards is finished', () => {
		expect(begin([]).phase).toBe('finished');
	});

	test('asks all cards in the order of the queue, then is finished', () => {
		let session = begin();
		const asked = [];
		while (session.phase !== 'finished') {
			asked.push(openCard(session));
			session = flip(session, 3, 1);
		}
		expect(asked).toEqual(['d/a#forward', 'd/b#forward', 'd/c#forward']);
	});

	test('gives every asking its own seed, and the same one when it is the same asking', () => {
		const one = begin();
		const two = flip(one, 1, 0, 0);
		const again = flip(two, 3, 1);
		expect(openCard(again)).toBe(openCard(one));
		const seeds = [one, two, again].map((each) => each.phase !== 'finished' && each.open.seed);
		expect(new Set(seeds).size).toBe(3);
		expect(begin()).toEqual(one);
	});
});

describe('learning cards', () => {
	test('[S3] come back as soon as their step is due, before those that wait', () => {
		let session = flip(begin(), 1, 0, 1);
		expect(openCard(session)).toBe('d/b#forward');
		session = flip(session, 3, 0.5);
		expect(openCard(session)).toBe('d/c#forward');
		expect(openCard(undo(session, next(1).now)?.session)).toBe('d/b#forward');
		const due = flip(flip(begin(), 1, 0, 1), 3, 1);
		expect(openCard(due)).toBe('d/a#forward');
	});

	test('[S3] the earlier due comes first', () => {
		const four = [...queue, item('d/e#forward')];
		let session = flip(begin(four), 1, 0, 10);
		session = flip(session, 1, 0, 5);
		session = flip(session, 3, 11);
		expect(openCard(session)).toBe('d/b#forward');
	});

	test('[S4] are asked early when nothing else is left and they are due within 20 minutes', () => {
		let session = flip(begin([item('d/a#forward')]), 1, 0, 20);
		expect(openCard(session)).toBe('d/a#forward');
		session = flip(session, 1, 0, 20.1);
		expect(session.phase).toBe('finished');
		expect(summaryOf(session)).toMatchObject({
			later: ['d/a#forward'],
			nextAt: T + 20.1 * 60_000
		});
	});

	test('[S4] another card goes before the one just asked', () => {
		let session = flip(begin(queue.slice(0, 2)), 1, 0, 10);
		session = flip(session, 1, 1, 1);
		// b is due sooner, but it has only just been asked.
		expect(openCard(session)).toBe('d/a#forward');
	});

	test('[S3] carry the memory that the rating gave and are no longer new', () => {
		const session = flip(begin([item('d/a#forward', { isNew: true, memory: null })]), 3, 0, 10);
		expect(session).toMatchObject({
			open: { item: { isNew: false, memory: { state: 'learning' } } }
		});
	});

	test('a card due on a day leaves the session', () => {
		expect(flip(begin(queue.slice(0, 1)), 3, 0).phase).toBe('finished');
	});
});

describe('siblings', () => {
	const siblings = [
		item('d/a#date'),
		item('d/a#what'),
		item('d/b#forward'),
		item('d/c#forward'),
		item('d/e#forward')
	];

	test('[S5] have three other cards between them where there are others', () => {
		let session = begin(siblings);
		const asked = [];
		while (session.phase !== 'finished') {
			asked.push(openCard(session));
			session = flip(session, 3, 1);
		}
		expect(asked).toEqual(['d/a#date', 'd/b#forward', 'd/c#forward', 'd/e#forward', 'd/a#what']);
	});

	test('[S5] are asked all the same where there are no others', () => {
		const session = flip(begin(siblings.slice(0, 2)), 3, 0);
		expect(openCard(session)).toBe('d/a#what');
	});

	test('[S5] of one gap are asked in the order of the queue', () => {
		const session = flip(begin([item('d/a#c1'), item('d/a#c3'), item('d/a#c2')]), 3, 0);
		expect(openCard(session)).toBe('d/a#c3');
	});

	test('[S5] of other decks are none', () => {
		const cards = [item('d/a#date'), item('x/a#what'), item('d/b#forward')];
		expect(openCard(flip(begin(cards), 3, 0))).toBe('x/a#what');
	});
});

describe('putting off', () => {
	test('[S6] puts the card behind all others', () => {
		let session = postpone(begin(), next(0));
		expect(openCard(session)).toBe('d/b#forward');
		session = flip(flip(session, 3, 1), 3, 1);
		expect(openCard(session)).toBe('d/a#forward');
	});

	test('[S6] the last card ends the session and leaves it for later', () => {
		const session = postpone(begin(queue.slice(0, 1)), next(0));
		expect(session.phase).toBe('finished');
		expect(summaryOf(session).left).toEqual(['d/a#forward']);
	});

	test('[S6] a card set aside is out of the session and its counts', () => {
		const session = setAside(begin(), { op: 'o1', entry: entry(1) }, next(0));
		expect(openCard(session)).toBe('d/b#forward');
		expect(progressOf(session)).toMatchObject({ total: 2, left: 2, done: 0 });
		expect(undo(session, next(0).now)).toMatchObject({
			session: { open: { item: queue[0] } },
			step: { kind: 'aside', entry: entry(1) }
		});
	});

	test('finishing leaves the open card for later', () => {
		const session = finish(flip(begin(), 3, 0));
		expect(summaryOf(session)).toMatchObject({
			cards: ['d/a#forward'],
			left: ['d/b#forward', 'd/c#forward']
		});
	});
});

const choice: ChoiceQuestion = {
	form: 'choice',
	face: {
		wants: 'answer',
		card: item('d/a#forward').card,
		lang: 'kk',
		prompt: { kind: 'question', lang: 'kk', parts: [] },
		answer: { text: 'иә', lang: 'kk' },
		accepted: [{ text: 'иә', lang: 'kk' }],
		single: true,
		wrong: []
	},
	options: [
		{ id: '1', text: 'жоқ', lang: 'kk', right: false },
		{ id: '2', text: 'иә', lang: 'kk', right: true }
	]
};
const typed: TypedQuestion = {
	form: 'typed',
	face: { ...choice.face, answer: { text: 'әкімдік', lang: 'kk' }, accepted: [] },
	others: []
};
const asks = (form: 'choice' | 'typed', cards = queue) =>
	start('s1', cards, { ...next(0), pose: () => ({ form, lang: 'kk' }) });

describe('answering', () => {
	test('[S7] a card that the learner judges takes any rating, but not before the answer is shown', () => {
		expect(ratingsOf(begin())).toEqual([]);
		expect(ratingsOf(reveal(begin(), next(0).now))).toEqual([1, 2, 3, 4]);
		expect(() => rate(begin(), outcome(3, inDays(1), 0), next(0))).toThrow('Cannot rate 3');
	});

	test('[S7] a marked card takes the fair rating or Again', () => {
		const right = answer(asks('choice'), choice, { form: 'choice', option: '2' }, next(0).now);
		expect(right.shown.marked).toMatchObject({ verdict: 'right', rating: 3 });
		expect(ratingsOf(right)).toEqual([1, 3]);
		expect(() => rate(right, outcome(4, inDays(1), 0), next(0))).toThrow('Cannot rate 4');
		const wrong = answer(asks('choice'), choice, { form: 'choice', option: '1' }, next(0).now);
		expect(ratingsOf(wrong)).toEqual([1]);
	});

	test('[S7] "I guessed" makes a right choice Again, and can be taken back', () => {
		const right = answer(asks('choice'), choice, { form: 'choice', option: '2' }, next(0).now);
		const guess = guessed(right, choice);
		expect(guess.shown.marked).toMatchObject({ verdict: 'right', rating: 1 });
		expect(guessed(guess, choice, false).shown.marked?.rating).toBe(3);
		const rated = rate(guess, outcome(1, inMinutes(1), 0), next(0));
		expect(rated.steps[0]).toMatchObject({ guessed: true, verdict: 'right', rating: 1 });
	});

	test('[S7] a slip asks what was meant: Hard if it was, else Again', () => {
		const slip = answer(asks('typed'), typed, { form: 'typed', text: 'әкімдпк' }, next(0).now);
		expect(slip.shown.marked).toMatchObject({ verdict: 'nearly', rating: 2, ask: 'meant' });
		expect(ratingsOf(slip)).toEqual([1, 2]);
		expect(meant(slip, typed, true).shown.marked).toMatchObject({ verdict: 'nearly', rating: 2 });
		expect(meant(slip, typed, true).shown.marked).not.toHaveProperty('ask');
		expect(meant(slip, typed, false).shown.marked).toMatchObject({ verdict: 'wrong', rating: 1 });
	});

	test('[S7] the learner may always take flip instead; a cloze uncovers its blanks', () => {
		expect(takeFlip(asks('typed')).open.form).toBe('flip');
		expect(takeFlip(asks('choice', [item('d/a#c2')])).open.form).toBe('cloze');
	});

	test('a question of another card or form is refused', () => {
		const other = asks('choice', queue.slice(1));
		const given = { form: 'choice', option: '2' } as const;
		expect(() => answer(other, choice, given, next(0).now)).toThrow('d/b#forward');
		expect(() => answer(takeFlip(asks('choice')), choice, given, next(0).now)).toThrow('flip');
		expect(() => reveal(asks('choice'), next(0).now)).toThrow('Cannot reveal a choice question');
	});

	test('the time taken is from question to answer, at least 0 and at most a minute', () => {
		const at = (minute: number) => timeTaken(reveal(begin(), next(minute).now));
		expect(at(0.1)).toBe(6000);
		expect(at(90)).toBe(60_000);
		expect(at(-5)).toBe(0);
		expect(timeTaken(begin())).toBe(0);
	});
});

describe('undo', () => {
	test('[S8] goes back over several answers and hands back the entries to void', () => {
		let session = saved(flip(begin(), 1, 0, 1), 'op-0', entry(7));
		session = flip(session, 3, 0.5);
		const first = undo(session, next(2).now);
		expect(first).toMatchObject({
			session: { phase: 'asking', open: { item: queue[1], draft: null } },
			step: { kind: 'rated', op: 'op-0.5', entry: null }
		});
		const second = first && undo(first.session, next(3).now);
		expect(second?.step).toMatchObject({ kind: 'rated', op: 'op-0', entry: entry(7) });
		expect(second?.session).toEqual({
			...begin(),
			open: { ...openOf(begin()), askedAt: T + 180_000 }
		});
		expect(second && undo(second.session, next(3).now)).toBeNull();
	});

	test('[S8] asks as it was asked, also where the learner had taken flip', () => {
		const session = flip(takeFlip(asks('choice')), 3, 0);
		expect(undo(session, next(0).now)?.session.open.form).toBe('flip');
	});

	test('[S8] works after the end', () => {
		const session = flip(begin(queue.slice(0, 1)), 3, 0);
		expect(session.phase).toBe('finished');
		expect(openCard(undo(session, next(0).now)?.session)).toBe('d/a#forward');
	});
});

describe('progress', () => {
	test('[S9] counts cards: new, learning, to review', () => {
		const fresh = item('d/n#forward', { isNew: true, memory: null });
		const session = begin([...queue, fresh]);
		expect(progressOf(session)).toEqual({
			done: 0,
			left: 4,
			total: 4,
			nth: 1,
			fresh: 1,
			learning: 0,
			reviews: 3
		});
		const forgot = flip(session, 1, 0, 1);
		expect(progressOf(forgot)).toMatchObject({ done: 0, left: 4, nth: 2, learning: 1, reviews: 2 });
		expect(progressOf(flip(forgot, 3, 0.5))).toMatchObject({ done: 1, left: 3, nth: 3 });
	});
});

describe('the summary', () => {
	test('[S9] tells what was learnt, what went wrong and what was remembered at the first try', () => {
		const cards = [
			item('d/n#forward', { isNew: true, memory: null }),
			item('d/a#forward'),
			item('d/m#forward', { isNew: true, memory: null })
		];
		let session = flip(begin(cards), 1, 0, 1);
		session = flip(session, 3, 0.5);
		session = flip(session, 1, 0.6, 30);
		session = flip(session, 3, 2);
		expect(summaryOf(session)).toMatchObject({
			cards: ['d/n#forward', 'd/a#forward', 'd/m#forward'],
			remembered: ['d/a#forward'],
			wrong: ['d/n#forward', 'd/m#forward'],
			learnt: ['d/n#forward'],
			later: ['d/m#forward'],
			left: []
		});
	});
});

describe('a saved session', () => {
	test('[S10] is the same after a reload, with what was typed and with the answer shown', () => {
		const typing = draft(asks('typed'), { form: 'typed', text: 'әкі' });
		const slip = answer(typing, typed, { form: 'typed', text: 'әкімдпк' }, next(0).now);
		for (const session of [begin(), typing, slip, flip(begin(), 1, 0, 1), begin([])]) {
			expect(restoreSession(saveSession(session))).toEqual({ ok: true, value: session });
		}
	});

	test.each([
		['', 'not-a-session'],
		['[]', 'not-a-session'],
		['{"version":2}', 'newer'],
		['{"version":1,"phase":"asking"}', 'damaged'],
		[saveSession({ ...begin(), waiting: [...queue] }), 'damaged']
	])('[S10] %.40s is refused as %s', (text, problem) => {
		expect(restoreSession(text)).toEqual({ ok: false, problem });
	});
});

function openOf(session: Session) {
	if (session.phase === 'finished') throw new Error('Nothing is open');
	return session.open;
}
