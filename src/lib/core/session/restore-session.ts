import * as v from 'valibot';
import type { Form } from '../card/card.ts';
import type { Answer } from '../quiz/grade-answer.ts';
import type { Memory } from '../scheduler/memory.ts';
import { CardId, DeckId, EntryId } from '../shared/id-schemas.ts';
import { LANGS } from '../shared/lang.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Session } from './session.ts';

export type SavedProblem = 'not-a-session' | 'newer' | 'damaged';

/** The session out of such a text; or why not, so that a fresh one is started from the queue instead. */
export function restoreSession(text: string): Result<Session, SavedProblem> {
	const json = readJson(text);
	if (!v.is(v.looseObject({ version: Count }), json)) return fail('not-a-session');
	if (json.version > 1) return fail('newer');
	const parsed = v.safeParse(SessionSchema, json);
	if (!parsed.success || !isWhole(parsed.output)) return fail('damaged');
	return ok(parsed.output);
}

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Time = v.pipe(v.number(), v.finite());
const Rating = v.picklist([1, 2, 3, 4]);
const Verdict = v.picklist(['right', 'nearly', 'wrong']);

const FormSchema = v.picklist([
	'flip',
	'choice',
	'typed',
	'cloze',
	'truefalse',
	'ordering',
	'matching'
]) satisfies v.GenericSchema<unknown, Form>;

const MemorySchema = v.looseObject({
	stability: Time,
	difficulty: Time,
	state: v.picklist(['learning', 'review', 'relearning']),
	step: Count,
	reps: Count,
	lapses: Count,
	lastAt: Time,
	lastDay: Time
}) satisfies v.GenericSchema<unknown, Memory>;

const AnswerSchema = v.variant('form', [
	v.object({ form: v.literal('unknown') }),
	v.object({
		form: v.literal('choice'),
		option: v.string(),
		guessed: v.exactOptional(v.boolean())
	}),
	v.object({
		form: v.literal('truefalse'),
		truth: v.boolean(),
		guessed: v.exactOptional(v.boolean())
	}),
	v.object({ form: v.literal('typed'), text: v.string(), meant: v.exactOptional(v.boolean()) }),
	v.object({ form: v.literal('ordering'), order: v.array(v.string()) }),
	v.object({ form: v.literal('matching'), partner: v.record(v.string(), v.string()) })
]) satisfies v.GenericSchema<unknown, Answer>;

const Item = v.looseObject({
	card: CardId,
	deck: DeckId,
	isNew: v.boolean(),
	dueAt: v.nullable(Time),
	memory: v.nullable(MemorySchema)
});

const PlaceSchema = v.variant('list', [
	v.object({ list: v.literal('waiting'), index: Count }),
	v.object({ list: v.literal('learning'), index: Count, at: Time })
]);

const OpenSchema = v.object({
	item: Item,
	from: PlaceSchema,
	form: FormSchema,
	lang: v.picklist(LANGS),
	seed: v.string(),
	askedAt: Time,
	draft: v.nullable(AnswerSchema)
});

const written = { open: OpenSchema, op: v.string(), entry: v.nullable(EntryId) };

const StepSchema = v.variant('kind', [
	v.object({
		...written,
		kind: v.literal('rated'),
		rating: Rating,
		verdict: v.nullable(Verdict),
		guessed: v.boolean(),
		took: Time,
		returns: v.boolean()
	}),
	v.object({ kind: v.literal('postponed'), open: OpenSchema }),
	v.object({ ...written, kind: v.literal('aside') })
]);

const ShownSchema = v.object({
	at: Time,
	marked: v.nullable(
		v.object({
			answer: AnswerSchema,
			verdict: Verdict,
			rating: v.picklist([1, 2, 3]),
			ask: v.exactOptional(v.literal('meant'))
		})
	)
});

const cards = {
	version: v.literal(1),
	id: v.string(),
	startedAt: Time,
	size: Count,
	waiting: v.array(Item),
	learning: v.array(v.object({ item: Item, at: Time })),
	steps: v.array(StepSchema)
};

const SessionSchema = v.variant('phase', [
	v.object({ ...cards, phase: v.literal('asking'), open: OpenSchema }),
	v.object({ ...cards, phase: v.literal('revealed'), open: OpenSchema, shown: ShownSchema }),
	v.object({ ...cards, phase: v.literal('finished') })
]) satisfies v.GenericSchema<unknown, Session>;

/** Whether each card stands in one place only, as every verb leaves it. */
function isWhole(session: Session): boolean {
	const open = session.phase === 'finished' ? [] : [session.open.item];
	const items = [...open, ...session.waiting, ...session.learning.map(({ item }) => item)];
	return new Set(items.map(({ card }) => card)).size === items.length;
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
