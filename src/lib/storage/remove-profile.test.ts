import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/core/shared/time.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { expectSound, withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { rowsOf } from '../../../tests/fixtures/storage/rows-of.ts';
import { placeWith } from '../../../tests/fixtures/storage/second-place.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	memoryDatabase,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import type { Database } from './database.ts';
import type { StorageOptions } from './index.ts';
import { purgeProfiles } from './purge-profiles.ts';

const card = sampleCard('zandar', 0);
const { at } = noonOf(TODAY);

/** A phone with two learners; the second one is named and has answered. */
async function twoLearners(options: StorageOptions = memoryDatabase()) {
	const { storage, profile: first } = await startWithDeck(3, options);
	value(await storage.log(answerOf(first, card)));
	const second = value(await storage.addProfile('Дана', at + 1)).id;
	value(await storage.useDeck(second, (await storage.decks())[0]!.id, true));
	value(await storage.log(answerOf(second, card)));
	value(await storage.log(answerOf(second, sampleCard('zandar', 1), { rating: 1 })));
	value(await storage.keepSnapshot(second, 'daily', at));
	value(await storage.keep(second, 'open', { page: 1 }));
	return { storage, options, first, second };
}

/** All of a learner but the list of what was done, and its counter. */
async function progressOf(options: object, profile: ProfileId) {
	const { operations: _, meta = [], ...tables } = await rowsOf(options, profile);
	const notes = meta.filter((row) => !(row as { key: string }).key.startsWith('order/'));
	return { ...tables, notes };
}

describe('a learner in the trash', () => {
	test('is neither listed nor chosen, and another goes on', async () => {
		const { storage, options, first, second } = await twoLearners();
		value(await storage.chooseProfile(second));
		expect(value(await storage.removeProfile(second, at))).toBe(first);
		expect((await storage.profiles()).map(({ id }) => id)).toEqual([first]);
		expect(value(await storage.chooseProfile(second))).toBeNull();
		storage.close();
		const again = await startStorage(options);
		expect(again.profile).toBe(first);
		again.storage.close();
	});

	test('who did not study just now leaves whoever does', async () => {
		const { storage, first, second } = await twoLearners();
		expect(value(await storage.removeProfile(second, at))).toBe(first);
		expect((await storage.currentProfile())?.id).toBe(first);
		storage.close();
	});

	test('who was the last one leaves a newcomer', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		const next = value(await storage.removeProfile(profile, at));
		expect(next).not.toBe(profile);
		expect(await storage.profiles()).toMatchObject([{ id: next, name: '' }]);
		storage.close();
		expect((await startStorage(options)).profile).toBe(next);
	});

	test('put there twice is there once, since the first time', async () => {
		const { storage, options, second } = await twoLearners();
		value(await storage.removeProfile(second, at));
		value(await storage.removeProfile(second, at + 5));
		expect((await rowsOf(options, second))['profiles']).toMatchObject([{ removed: at }]);
		storage.close();
	});

	test('comes back with all that was theirs', async () => {
		const { storage, options, second } = await twoLearners();
		const before = await progressOf(options, second);
		value(await storage.removeProfile(second, at));
		value(await storage.restoreProfile(second));
		expect(await progressOf(options, second)).toEqual(before);
		await expectSound(options, second);
		storage.close();
	});

	test('was put there by an operation that can be taken back', async () => {
		const { storage, first, second } = await twoLearners();
		value(await storage.removeProfile(second, at));
		const [done] = await storage.done(second);
		const operation = { what: 'profile-removed', about: 'Дана', at };
		expect(done).toMatchObject({ kind: 'operation', operation });
		const doing = { order: done!.order };
		const request = { op: 'take-back', profile: second, moment: noonOf(TODAY), doing };
		expect(value(await storage.takeBack(request))).toBe('done');
		expect((await storage.profiles()).map(({ id }) => id)).toEqual([first, second]);
		storage.close();
	});

	test('out of the trash, is not offered to be thrown away again by doing that once more', async () => {
		const { storage, options, second } = await twoLearners();
		const before = await storage.done(second);
		value(await storage.removeProfile(second, at));
		value(await storage.restoreProfile(second));
		expect((await rowsOf(options, second))['operations']).toContainEqual(
			expect.objectContaining({ what: 'profile-removed', undone: true })
		);
		expect(await storage.done(second)).toEqual(before);
		storage.close();
	});

	test('is brought back by a copy of their own', async () => {
		const { storage, options, second } = await twoLearners();
		const copy = await storage.copy(second);
		value(await storage.removeProfile(second, at));
		expect(value(await storage.restoreCopy(copy, 'new'))).toMatchObject({ profile: second });
		expect((await storage.profiles()).map(({ id }) => id)).toContain(second);
		await expectSound(options, second);
		storage.close();
	});
});

describe('after thirty days in the trash', () => {
	/** The clock of two starts: on the day the time is over, and on the next one. */
	async function startsAfter(options: object, days: number): Promise<ProfileId[]> {
		const gone: ProfileId[] = [];
		for (const day of [days, days + 1])
			gone.push(...(await withDatabase(options, (db) => purgeProfiles(db, at + day * DAY))));
		return gone;
	}

	/** The phone dies when the schedules are gone and the log is not. */
	async function purgeKilled(db: Database): Promise<void> {
		const die = () => {
			throw new Error('killed');
		};
		db.log.hook('deleting').subscribe(die);
		await expect(purgeProfiles(db, at + 31 * DAY)).rejects.toThrow('killed');
		db.log.hook('deleting').unsubscribe(die);
		expect(await db.schedules.count()).toBeLessThan(await db.log.count());
	}

	test('everything of the learner is gone, and nothing of the others', async () => {
		const { storage, options, first, second } = await twoLearners();
		value(await storage.removeProfile(second, at));
		storage.close();
		const others = await rowsOf(options, first);
		expect(await startsAfter(options, 30)).toEqual([second]);
		expect(Object.values(await rowsOf(options, second)).flat()).toEqual([]);
		expect(await rowsOf(options, first)).toEqual(others);
		await withDatabase(options, async (db) => {
			expect(await db.snapshotBodies.count()).toBe(0);
			expect(JSON.stringify(await db.operations.toArray())).not.toContain('Дана');
		});
	});

	test('and not a day before', async () => {
		const { storage, options, second } = await twoLearners();
		value(await storage.removeProfile(second, at));
		const before = await rowsOf(options, second);
		expect(await startsAfter(options, 28)).toEqual([]);
		expect(await rowsOf(options, second)).toEqual(before);
		storage.close();
	});

	test('a clock that is ahead for one day deletes nobody', async () => {
		const { storage, options, second } = await twoLearners();
		value(await storage.removeProfile(second, at));
		for (const day of [400, 1, 401, 2, 402])
			expect(await withDatabase(options, (db) => purgeProfiles(db, at + day * DAY))).toEqual([]);
		value(await storage.restoreProfile(second));
		await expectSound(options, second);
		storage.close();
	});

	test('goes on where it was broken off', async () => {
		const { storage, options, second } = await twoLearners();
		value(await storage.removeProfile(second, at));
		storage.close();
		await withDatabase(options, async (db) => {
			await purgeProfiles(db, at + 30 * DAY);
			await purgeKilled(db);
			expect(await purgeProfiles(db, at + 31 * DAY)).toEqual([second]);
		});
		expect(Object.values(await rowsOf(options, second)).flat()).toEqual([]);
	});

	test('a copy that comes between two pieces is not deleted with the rest', async () => {
		const { storage, options, second } = await twoLearners();
		const copy = await storage.copy(second);
		value(await storage.removeProfile(second, at));
		await withDatabase(options, async (db) => {
			await purgeProfiles(db, at + 30 * DAY);
			await purgeKilled(db);
		});
		value(await storage.restoreCopy(copy, 'new'));
		expect(value(await storage.purgeProfiles(at + 32 * DAY))).toEqual([]);
		expect(await storage.copy(second)).toEqual(copy);
		await expectSound(options, second);
		storage.close();
	});

	test('nothing is kept of them beside the database either', async () => {
		const place = placeWith();
		const { storage, second, first } = await twoLearners({ ...memoryDatabase(), place });
		for (const who of [first, second])
			for (const name of ['session', 'round/quiz', 'choice/match'])
				place.setItem(`qaitala/${name}/${who}`, '{}');
		value(await storage.removeProfile(second, at));
		for (const day of [30, 31]) value(await storage.purgeProfiles(at + day * DAY));
		expect([...place.kept.keys()].filter((key) => key.endsWith(second))).toEqual([]);
		expect([...place.kept.keys()].filter((key) => key.endsWith(first))).toHaveLength(3);
		storage.close();
	});
});
