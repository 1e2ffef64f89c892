import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '#lib/core/shared/time.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { rowsOf } from '../../../tests/fixtures/storage/rows-of.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	memoryDatabase,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import type { Storage } from './index.ts';

const { at } = noonOf(TODAY);

/** Whatever can be done as, or to, one learner. */
const Act = fc.constantFrom(
	'answer',
	'undo',
	'setting',
	'scheduling',
	'deck',
	'rename',
	'lock',
	'choose',
	'remove',
	'restore',
	'purge',
	'copy',
	'snapshot',
	'keep'
);
type Act = typeof Act extends fc.Arbitrary<infer T> ? T : never;

test('whatever is done to one learner changes no row of another', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(Act, { minLength: 1, maxLength: 12 }), async (acts) => {
			const options = memoryDatabase();
			const { storage, profile, deck } = await startWithDeck(3, options);
			const other = value(await storage.addProfile('Дана', at)).id;
			value(await storage.useDeck(other, deck.id, true));
			value(await storage.log(answerOf(other, sampleCard('zandar', 0))));
			value(await storage.setLock(other, ['sun', 'sun', 'sun', 'sun']));
			value(await storage.keepSnapshot(other, 'daily', at));
			value(await storage.keep(other, 'open', 1));
			const before = await rowsOf(options, other);
			for (const [turn, act] of acts.entries()) await perform(storage, profile, act, turn);
			expect(await rowsOf(options, other)).toEqual(before);
			storage.close();
		}),
		{ numRuns: 40 }
	);
});

async function perform(
	storage: Storage,
	profile: ProfileId,
	act: Act,
	turn: number
): Promise<void> {
	const moment = { ...noonOf(TODAY), at: at + turn };
	const [deck] = await storage.decks();
	switch (act) {
		case 'answer':
			value(await storage.log(answerOf(profile, sampleCard('zandar', turn % 3), { moment })));
			return;
		case 'undo': {
			const [last] = await storage.done(profile);
			if (!last) return;
			const doing = last.kind === 'entry' ? { entry: last.entry.id } : { order: last.order };
			value(await storage.takeBack({ op: `undo-${turn}`, profile, moment, doing }));
			return;
		}
		case 'setting':
			value(await storage.setSetting(profile, 'theme', turn % 2 ? 'dark' : 'light'));
			return;
		case 'scheduling':
			value(
				await storage.setSchedulerSettings(
					profile,
					turn % 2 ? { learningSteps: [] } : { retention: 0.85 }
				)
			);
			return;
		case 'deck':
			value(await storage.useDeck(profile, deck!.id, turn % 2 === 0));
			return;
		case 'rename':
			value(await storage.renameProfile(profile, `Айша ${turn}`, at));
			return;
		case 'lock':
			value(await storage.setLock(profile, turn % 2 ? null : ['moon', 'sun', 'leaf', 'drop']));
			return;
		case 'choose':
			value(await storage.chooseProfile(profile));
			return;
		case 'remove':
			value(await storage.removeProfile(profile, at));
			return;
		case 'restore':
			value(await storage.restoreProfile(profile));
			return;
		case 'purge':
			value(await storage.purgeProfiles(at + (40 + turn) * DAY));
			return;
		case 'copy': {
			if (!(await storage.learners(moment)).some(({ id }) => id === profile)) return;
			value(await storage.restoreCopy(await storage.copy(profile), 'new'));
			return;
		}
		case 'snapshot':
			if (!(await storage.learners(moment)).some(({ id }) => id === profile)) return;
			value(await storage.keepSnapshot(profile, 'daily', at + turn));
			return;
		case 'keep':
			value(await storage.keep(profile, 'open', turn));
	}
}
