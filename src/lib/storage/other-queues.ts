import { makeQueue } from '#lib/core/scheduler/queue.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { studyDay } from '#lib/core/shared/time.ts';
import { readLater, readMistaken } from './begun-cards.ts';
import type { Database } from './database.ts';
import { chooseToday, readNew, type Choice, type Chooser, type Context } from './queue-choice.ts';
import type { ScheduleRow } from './rows.ts';
import { kindOf } from './study-items.ts';
import type { QueueRequest } from './study-queue.ts';
import type { TaggedCards } from './tagged-cards.ts';

/*
 * Sessions that are asked for by hand: one topic, more, later cards, mistakes, an exam. Fetched once the first card is
 * there.
 */

/** How the cards of any other session than today's are chosen; what it needs is fetched before it reads. */
export async function otherChooser(request: QueueRequest): Promise<Chooser> {
	const { profile, wanted, tag } = request;
	if (wanted.kind === 'exam') return examChooser(request, wanted.minutes);
	if (tag !== undefined) {
		const { readTagged, laterOf } = await import('./tagged-cards.ts');
		return async (db, context) => {
			const { decks, moment } = context;
			const tagged = await readTagged(db, profile, decks, { tag, day: studyDay(moment) });
			switch (wanted.kind) {
				case 'today':
					return chooseToday(db, profile, context, tagged);
				case 'more':
					return chooseMore(db, profile, context, wanted.count, tagged);
				case 'ahead':
					return asChoice(laterOf(tagged, moment, wanted.count));
				case 'mistakes': {
					const rows = await readMistaken(db, profile, context, Infinity);
					return asChoice(rows.filter(({ card }) => tagged.has(card)).slice(0, wanted.count));
				}
			}
		};
	}
	switch (wanted.kind) {
		case 'today':
			return (db, context) => chooseToday(db, profile, context);
		case 'more':
			return (db, context) => chooseMore(db, profile, context, wanted.count);
		case 'ahead':
			return async (db, context) => asChoice(await readLater(db, profile, context, wanted.count));
		case 'mistakes':
			return async (db, context) =>
				asChoice(await readMistaken(db, profile, context, wanted.count));
	}
}

async function examChooser(
	{ profile, deck, tag }: QueueRequest,
	minutes: number
): Promise<Chooser> {
	const { chooseForExam, examAhead } = await import('./exam-queue.ts');
	const tags = tag === undefined ? null : await import('./tagged-cards.ts');
	return async (db, context) => {
		const day = studyDay(context.moment);
		const ahead = await examAhead(db, profile, { scope: { deck, tag }, day, minutes });
		if (ahead === null) return asChoice([]);
		const tagged =
			tags && (await tags.readTagged(db, profile, context.decks, { tag: tag ?? '', day }));
		const settings = { ...context.settings, newPerDay: context.doneToday.fresh + ahead.mostNew };
		const { fresh, input } = await readNew(
			db,
			profile,
			{ ...context, settings },
			tagged ?? undefined
		);
		const rows = tagged?.begun ?? null;
		const unbegun = new Set([...(input.wrong ?? []), ...input.fresh]);
		return { ...(await chooseForExam(db, profile, context, { ahead, rows, unbegun })), fresh };
	};
}

async function chooseMore(
	db: Database,
	profile: ProfileId,
	context: Context,
	count: number,
	tagged?: TaggedCards
): Promise<Choice> {
	const settings = { ...context.settings, newPerDay: context.doneToday.fresh + count };
	const { fresh, input } = await readNew(db, profile, { ...context, settings }, tagged);
	return { chosen: makeQueue({ ...input, due: [] }), rows: [], fresh };
}

function asChoice(rows: readonly ScheduleRow[]): Choice {
	const chosen = rows.map(({ card, schedule }) => ({ card, kind: kindOf(schedule.memory) }));
	return { chosen, rows, fresh: new Map() };
}
