import { expect, test } from 'vitest';
import { readCopy } from '#lib/exchange/copy/read-copy.ts';
import { withDatabase } from '../../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import { makeConnection } from '../connection.ts';
import type { Database } from '../database.ts';
import { browserRandom, mintId } from '../device.ts';
import { makeDesk } from './desk.ts';
import { siftCopy } from './sift-copy.ts';

const moment = noonOf(TODAY);

/** A learner with three answers, and a damage. */
async function damaged(damage: (db: Database) => Promise<unknown>) {
	const { storage, profile, options } = await startWithDeck(3);
	for (const n of [0, 1, 2]) value(await storage.log(answerOf(profile, sampleCard('zandar', n))));
	value(await storage.setSetting(profile, 'theme', 'dark'));
	storage.close();
	await withDatabase(options, damage);
	const desk = makeDesk({
		connection: makeConnection({ name: 'qaitala', random: browserRandom, ...options }),
		changed: () => {},
		newId: () => mintId(browserRandom, 20),
		onProgress: () => {}
	});
	return { desk, profile };
}

const anEntry = async (db: Database) => {
	const [row] = await db.log.toArray();
	await db.log.put({ ...row!, entry: { ...row!.entry, rating: NaN } as never });
};
const aLearner = (db: Database) =>
	db.profiles.toCollection().modify((row) => void Object.assign(row, { ids: 'none', name: 7 }));

test('one unreadable entry does not make the whole file unreadable', async () => {
	const { desk, profile } = await damaged(anEntry);
	const read = readCopy(await (await desk.make(profile)).text());
	expect(read).toMatchObject({ ok: true, value: { entries: { length: 2 } } });
	desk.close();
});

test('an unreadable entry does not end the daily copies inside', async () => {
	const { desk, profile } = await damaged(anEntry);
	expect(value(await desk.daily(profile, moment))?.counts.entries).toBe(2);
	desk.close();
});

test.each([
	['log-unreadable', anEntry],
	['profile-broken', aLearner]
] as const)(
	'a check mends %s, although the present cannot be copied as it is',
	async (kind, damage) => {
		const { desk, profile } = await damaged(damage);
		expect(value(await desk.check(profile, moment)).found).toMatchObject({ [kind]: 1 });
		expect(value(await desk.check(profile, moment)).found).toEqual({});
		desk.close();
	}
);

test('of a whole copy nothing is left out', async () => {
	const { desk, profile } = await damaged(async () => {});
	const read = readCopy(await (await desk.make(profile)).text());
	if (!read.ok) throw new Error(read.problem.code);
	expect(siftCopy(read.value)).toEqual({ copy: read.value, leftOut: 0 });
	desk.close();
});

test('a deck of a person that was recovered from its notes goes into copies with them', async () => {
	const { desk, profile } = await damaged(async (db) => {
		const notes = await db.notes.toArray();
		await db.notes.bulkPut(notes.map((row) => ({ ...row, deck: 'aul-abcdefgh' as never })));
	});
	value(await desk.check(profile, moment));
	const read = readCopy(await (await desk.make(profile)).text());
	expect(read).toMatchObject({
		ok: true,
		value: { decks: [{ deck: { id: 'aul-abcdefgh', notes: { length: 3 } } }] }
	});
	desk.close();
});

test('a film that was chosen by mistake is not read whole', async () => {
	const { desk, profile } = await damaged(async () => {});
	const film = new File(['\0\0\0 ftypisom'], 'film.mp4');
	film.text = () => Promise.reject(new Error('Too much for this phone'));
	expect(await desk.look(film, profile)).toMatchObject({
		problem: { code: 'not-a-copy', line: 1 }
	});
	expect(await desk.look(new File([], 'empty.txt'), profile)).toMatchObject({
		problem: { code: 'not-a-copy' }
	});
	desk.close();
});
