import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCopy } from '#lib/exchange/copy/read-copy.ts';
import { copyText } from '#lib/exchange/copy/write-copy.ts';
import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { EntryId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import { dump, expectSound, withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard, sampleDeck, sampleNote } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	memoryDatabase,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { makeStorage, type Storage } from './index.ts';
import { setSchedulerSettings } from './set-scheduler-settings.ts';

const card = sampleCard('zandar', 0);

/** A note of a type that only a newer version knows. */
const dreamNote = {
	id: 'dream' as NoteId,
	type: 'unknown',
	written: 'dream',
	tags: [],
	raw: { id: 'dream', type: 'dream', sheep: [1, 2] }
} as const;

/** A learner with answers, an undo, settings and a deck of their own. */
async function learner() {
	const started = await startWithDeck(4);
	const { storage, profile } = started;
	value(await storage.renameProfile(profile, 'Әсем'));
	const own = sampleDeck('aul-abcdefgh', 2, {
		notes: [sampleNote('n0'), sampleNote('n1'), dreamNote]
	});
	value(await storage.installDeck({ deck: own, origin: 'file', checksum: 'b'.repeat(64) }));
	value(await storage.setSetting(profile, 'theme', 'dark'));
	value(await storage.log(answerOf(profile, card)));
	const wrong = value(await storage.log(answerOf(profile, sampleCard('zandar', 1), { rating: 1 })));
	value(
		await storage.log({
			kind: 'undo',
			op: 'undo-one',
			profile,
			moment: noonOf(TODAY),
			ref: wrong.entry.id
		})
	);
	value(await storage.log(answerOf(profile, sampleCard('aul-abcdefgh', 0), { rating: 4 })));
	return started;
}

/** The copy, as it comes out of a file. */
async function fileOf(storage: Storage, profile: ProfileId): Promise<{ text: string; copy: Copy }> {
	const text = await copyText(await storage.copy(profile));
	const read = readCopy(text);
	if (!read.ok) throw new Error(read.problem.code);
	return { text, copy: read.value };
}

/** A new phone, with the shipped deck. */
async function newPhone() {
	const options = memoryDatabase();
	const { storage, profile } = await startStorage(options);
	const deck = sampleDeck('zandar', 4);
	value(await storage.installDeck({ deck, origin: 'shipped', checksum: CHECKSUM }));
	return { storage, profile, options };
}

/** What must be the same on both sides; devices and what they only keep for themselves apart. */
async function progressOf(options: object, profile: ProfileId) {
	const tables = await dump(options);
	const own = (name: string) =>
		(tables[name] as { profile: ProfileId }[]).filter((row) => row.profile === profile);
	const log = own('log').map((row) => ({ ...row, op: undefined }));
	const tallies = own('tallies').map((row) => ({ ...row, freshFrom: 0, freshTurn: 0 }));
	return {
		log,
		tallies,
		schedules: own('schedules'),
		dueBuckets: own('dueBuckets'),
		registers: own('registers')
	};
}

describe('a copy', () => {
	test('restored on a new phone gives the same progress, and the same copy byte for byte', async () => {
		const old = await learner();
		const { text, copy } = await fileOf(old.storage, old.profile);
		const phone = await newPhone();
		const restored = value(await phone.storage.restoreCopy(copy, 'new'));
		expect(restored).toMatchObject({ profile: old.profile, entries: 4, decks: 1, conflicts: 0 });
		expect(await progressOf(phone.options, old.profile)).toEqual(
			await progressOf(old.options, old.profile)
		);
		await expectSound(phone.options, old.profile);
		expect((await fileOf(phone.storage, old.profile)).text).toBe(text);
		const today = await phone.storage.today(old.profile, noonOf(TODAY));
		expect(today).toEqual(await old.storage.today(old.profile, noonOf(TODAY)));
	});

	test('restored as a new learner takes the place of the one that nobody has been', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const phone = await newPhone();
		value(await phone.storage.setSetting(phone.profile, 'lang', 'kk'));
		value(await phone.storage.restoreCopy(copy, 'new'));
		expect(await phone.storage.profiles()).toMatchObject([{ id: old.profile }]);
		expect((await startStorage(phone.options)).profile).toBe(old.profile);
	});

	test('restored as a new learner leaves alone who has a name or an answer', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const phone = await newPhone();
		value(await phone.storage.log(answerOf(phone.profile, card)));
		const named = value(await phone.storage.addProfile('Ерлан', 0));
		value(await phone.storage.restoreCopy(copy, 'new'));
		const ids = (await phone.storage.profiles()).map(({ id }) => id);
		expect(new Set(ids)).toEqual(new Set([phone.profile, named.id, old.profile]));
		await expectSound(phone.options, phone.profile);
	});

	test('restored twice is as once', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const before = await dump(old.options);
		const again = value(await old.storage.restoreCopy(copy, 'new'));
		expect(again).toMatchObject({ profile: old.profile, entries: 0, registers: 0, decks: 0 });
		expect(await dump(old.options)).toEqual(before);
	});

	test('never brings the id of the device it was made on', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const phone = await newPhone();
		value(await phone.storage.restoreCopy(copy, 'new'));
		const saved = value(await phone.storage.log(answerOf(old.profile, card, { rating: 4 })));
		const devices = new Set(copy.entries.map((entry) => entry.device));
		expect(devices.has(saved.entry.device)).toBe(false);
		expect(saved.entry.order).toBeGreaterThan(
			Math.max(...[...copy.entries, ...copy.registers].map(({ order }) => order))
		);
		await expectSound(phone.options, old.profile);
	});

	test('that knows more of this very database than it does itself takes no id twice', async () => {
		const { storage, profile } = await startWithDeck(2);
		const { entry } = value(await storage.log(answerOf(profile, card)));
		const { copy } = await fileOf(storage, profile);
		const ahead = { ...entry, id: entry.id.replace(/\d+$/, '9') as EntryId, order: 50 };
		value(await storage.restoreCopy({ ...copy, entries: [entry, ahead] }, 'new'));
		const next = value(await storage.log(answerOf(profile, card)));
		expect(next.entry.id).toBe(entry.id.replace(/\d+$/, '10'));
		expect(next.entry.order).toBeGreaterThan(50);
	});

	test('with forged numbers uses up no numbers: the next answer is saved, and can be copied', async () => {
		const { storage, profile } = await startWithDeck(2);
		const { entry } = value(await storage.log(answerOf(profile, card)));
		const { copy } = await fileOf(storage, profile);
		const forged = {
			...entry,
			id: entry.id.replace(/\d+$/, '9'.repeat(15)) as EntryId,
			order: Number.MAX_SAFE_INTEGER
		};
		const file = await copyText({ ...copy, entries: [entry, forged] });
		const read = readCopy(file);
		if (!read.ok) throw new Error(read.problem.code);
		value(await storage.restoreCopy(read.value, 'new'));
		const next = value(await storage.log(answerOf(profile, sampleCard('zandar', 1))));
		const after = value(await storage.log(answerOf(profile, sampleCard('zandar', 1))));
		expect(after.entry.order).toBe(next.entry.order + 1);
		expect((await fileOf(storage, profile)).copy.entries).toHaveLength(4);
	});

	test('with an id of too many digits is no copy', async () => {
		const { storage, profile } = await startWithDeck(1);
		const { entry } = value(await storage.log(answerOf(profile, card)));
		const { copy } = await fileOf(storage, profile);
		const id = entry.id.replace(/\d+$/, '9'.repeat(16)) as EntryId;
		const file = await copyText({ ...copy, entries: [{ ...entry, id }] });
		expect(readCopy(file)).toMatchObject({ ok: false, problem: { code: 'bad-line' } });
	});

	test('brings settings only where they are later than those here', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		value(await old.storage.setSetting(old.profile, 'theme', 'light'));
		value(await old.storage.restoreCopy(copy, 'new'));
		expect((await old.storage.settings(old.profile)).get('theme')).toBe('light');
	});

	test('poured into another learner keeps both progresses and remembers both ids', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const phone = await newPhone();
		value(await phone.storage.log(answerOf(phone.profile, sampleCard('zandar', 3))));
		value(await phone.storage.restoreCopy(copy, phone.profile));
		const [row] = await phone.storage.profiles();
		expect(row).toMatchObject({ id: phone.profile, name: 'Әсем' });
		expect(new Set(row?.ids)).toEqual(new Set([phone.profile, old.profile]));
		expect((await phone.storage.copy(phone.profile)).entries).toHaveLength(5);
		await expectSound(phone.options, phone.profile);
		// The next copy of the old phone finds its way without being asked.
		value(await old.storage.log(answerOf(old.profile, sampleCard('zandar', 2))));
		const next = await fileOf(old.storage, old.profile);
		expect(await phone.storage.previewCopy(next.copy, null)).toMatchObject({
			owner: phone.profile,
			entries: { inCopy: 5, added: 1 }
		});
		expect(value(await phone.storage.restoreCopy(next.copy, 'new')).profile).toBe(phone.profile);
	});

	test('is previewed truly: what it says is what restoring then adds', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const phone = await newPhone();
		const before = await dump(phone.options);
		const preview = await phone.storage.previewCopy(copy, null);
		expect(await dump(phone.options)).toEqual(before);
		expect(preview).toMatchObject({
			name: 'Әсем',
			owner: null,
			cards: 3,
			days: { first: TODAY, last: TODAY }
		});
		const restored = value(await phone.storage.restoreCopy(copy, 'new'));
		expect(preview.entries.added).toBe(restored.entries);
		expect(preview.registers.added).toBe(restored.registers);
		expect(preview.decks.added).toBe(restored.decks);
	});

	test('brings a void whose answer came before it, or comes after it', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const voids = copy.entries.filter(({ kind }) => kind === 'void');
		const others = copy.entries.filter(({ kind }) => kind !== 'void');
		const phone = await newPhone();
		value(await phone.storage.restoreCopy({ ...copy, entries: voids }, 'new'));
		await expectSound(phone.options, old.profile);
		value(await phone.storage.restoreCopy({ ...copy, entries: others }, 'new'));
		await expectSound(phone.options, old.profile);
		expect((await progressOf(phone.options, old.profile)).schedules).toEqual(
			(await progressOf(old.options, old.profile)).schedules
		);
	});

	test('that names an id otherwise than it is known here keeps both, and says so', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const other = copy.entries.map((entry, i) =>
			i === 0 ? { ...entry, at: entry.at + 5 } : entry
		);
		const restored = value(await old.storage.restoreCopy({ ...copy, entries: other }, 'new'));
		expect(restored).toMatchObject({ conflicts: 1, entries: 1 });
		expect((await old.storage.copy(old.profile)).entries).toHaveLength(5);
		await expectSound(old.options, old.profile);
	});

	test('that takes an id leaves to an undo what it was meant for', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		const answer = answerOf(profile, card);
		const { entry } = value(await storage.log(answer));
		const { copy } = await fileOf(storage, profile);
		// Of these one has the smaller hash and takes the id of what was answered here.
		for (let took = 1; took < 60; took++) {
			const other = { ...entry, card: sampleCard('zandar', 1), took } as typeof entry;
			value(await storage.restoreCopy({ ...copy, entries: [other] }, 'new'));
		}
		const undo = { kind: 'undo', op: 'undo-one', profile, moment: noonOf(TODAY) } as const;
		const undone = value(await storage.log({ ...undo, of: answer.op }));
		expect(undone).toMatchObject({ card, schedule: null });
		const rows = (await dump(options))['log'] as { id: string; entry: { card: string } }[];
		expect(rows.find(({ id }) => id === entry.id)?.entry.card).not.toBe(card);
		await expectSound(options, profile);
	});

	test('folds all anew if the settings changed and nothing was folded since', async () => {
		const old = await learner();
		value(await old.storage.log(answerOf(old.profile, sampleCard('zandar', 2))));
		const { copy } = await fileOf(old.storage, old.profile);
		// As another tab leaves it that was closed between the two.
		await withDatabase(old.options, (db) =>
			setSchedulerSettings(db, old.profile, { learningSteps: [] })
		);
		const [entry] = copy.entries;
		if (!entry) throw new Error('No entry');
		const more = { ...entry, id: 'elsewhere:1' as EntryId };
		value(await old.storage.restoreCopy({ ...copy, entries: [more], registers: [] }, 'new'));
		const next = makeStorage(old.options);
		expect(await next.start(noonOf(TODAY))).toMatchObject({ ready: true });
		await expectSound(old.options, old.profile);
	});

	test('of settings that shape memories folds all anew', async () => {
		const old = await learner();
		value(await old.storage.setSchedulerSettings(old.profile, { learningSteps: [] }));
		const { copy } = await fileOf(old.storage, old.profile);
		const phone = await newPhone();
		value(await phone.storage.restoreCopy({ ...copy, registers: [] }, 'new'));
		expect(value(await phone.storage.restoreCopy(copy, 'new')).entries).toBe(0);
		await expectSound(phone.options, old.profile);
	});

	test('into a learner who is not here is a bug, and changes nothing', async () => {
		const old = await learner();
		const { copy } = await fileOf(old.storage, old.profile);
		const phone = await newPhone();
		const before = await dump(phone.options);
		await expect(phone.storage.restoreCopy(copy, 'nobodyhere' as ProfileId)).rejects.toThrow(
			'No profile'
		);
		expect(await dump(phone.options)).toEqual(before);
	});
});

test('a phone and its clone that set one register arrive at the same value', async () => {
	const one = await learner();
	const { copy } = await fileOf(one.storage, one.profile);
	const other = await newPhone();
	value(await other.storage.restoreCopy(copy, 'new'));
	const set = (theme: string) => ({
		...copy,
		registers: copy.registers.map((row) =>
			row.key === 'setting/theme' ? { ...row, order: 900, value: theme } : row
		)
	});
	value(await one.storage.restoreCopy(set('light'), 'new'));
	value(await one.storage.restoreCopy(set('dark'), 'new'));
	value(await other.storage.restoreCopy(set('dark'), 'new'));
	value(await other.storage.restoreCopy(set('light'), 'new'));
	const theme = (storage: Storage) =>
		storage.settings(one.profile).then((settings) => settings.get('theme'));
	expect(await theme(one.storage)).toBe(await theme(other.storage));
});

test('a deck in a copy never speaks in the name of one that comes with the app', async () => {
	const old = await learner();
	const { copy } = await fileOf(old.storage, old.profile);
	const phone = await newPhone();
	const deck = { ...sampleDeck('zandar', 1), version: 7 };
	const forged = { ...copy, decks: [{ checksum: 'c'.repeat(64), deck }] };
	expect((await phone.storage.previewCopy(forged, null)).decks.added).toBe(0);
	expect(value(await phone.storage.restoreCopy(forged, 'new')).decks).toBe(0);
	expect(await phone.storage.decks()).toMatchObject([{ id: 'zandar', version: 1, cards: 4 }]);
});

test('a deck that differs from the one here in its contents only is previewed as it is restored', async () => {
	const old = await learner();
	const { copy } = await fileOf(old.storage, old.profile);
	const other = {
		...copy,
		decks: copy.decks.map((deck) => ({ ...deck, checksum: 'd'.repeat(64) }))
	};
	expect((await old.storage.previewCopy(other, null)).decks.added).toBe(1);
	expect(value(await old.storage.restoreCopy(other, 'new')).decks).toBe(1);
});

test('two phones that swap copies in any order arrive at the same progress', async () => {
	const Answers = fc.array(
		fc.record({
			phone: fc.nat(1),
			card: fc.nat(2),
			rating: fc.constantFrom(1, 2, 3, 4),
			day: fc.nat(6),
			swap: fc.boolean()
		}),
		{ maxLength: 12 }
	);
	await fc.assert(
		fc.asyncProperty(Answers, async (answers) => {
			const first = await newPhone();
			const second = await newPhone();
			const { profile } = first;
			const hand = async (from: Storage, to: Storage) =>
				value(await to.restoreCopy((await fileOf(from, profile)).copy, 'new'));
			await hand(first.storage, second.storage);
			for (const answer of answers) {
				const [here, there] = answer.phone === 0 ? [first, second] : [second, first];
				const request = answerOf(profile, sampleCard('zandar', answer.card), {
					rating: answer.rating as 1 | 2 | 3 | 4,
					moment: noonOf(TODAY + answer.day)
				});
				value(await here.storage.log(request));
				if (answer.swap) await hand(here.storage, there.storage);
			}
			await hand(second.storage, first.storage);
			await hand(first.storage, second.storage);
			expect(await progressOf(first.options, profile)).toEqual(
				await progressOf(second.options, profile)
			);
			await expectSound(first.options, profile);
			first.storage.close();
			second.storage.close();
		}),
		{ numRuns: 15 }
	);
}, 60_000);

test('a copy of format 1 is read and restored as it always was', async () => {
	const url = new URL('../../../tests/fixtures/copy-1.txt', import.meta.url);
	const text = readFileSync(url, 'utf8');
	const read = readCopy(text);
	if (!read.ok) throw new Error(read.problem.code);
	const phone = await newPhone();
	const { profile } = value(await phone.storage.restoreCopy(read.value, 'new'));
	await expectSound(phone.options, profile);
	const today = await phone.storage.today(profile, noonOf(TODAY));
	expect(today.done).toMatchObject({ fresh: 2, answers: 2 });
	expect(today.decks).toMatchObject([{ introduced: 1 }]);
	expect((await fileOf(phone.storage, profile)).text).toBe(text);
});

test('a copy of a new learner takes nothing from a nameless one who has only corrected a note', async () => {
	const { storage, profile } = await learner();
	const { copy } = await fileOf(storage, profile);
	storage.close();
	const phone = await startWithDeck(2);
	const values = [{ field: 'question', lang: 'kk', value: 'Сұрақ?' }] as const;
	const { at } = noonOf(TODAY);
	const note = phone.deck.notes[0]!.id;
	const correction = { profile: phone.profile, deck: phone.deck.id, note, values, at };
	value(await phone.storage.correctNote(correction));
	value(await phone.storage.restoreCopy(copy, 'new'));
	expect((await phone.storage.profiles()).map(({ id }) => id).sort()).toEqual(
		[profile, phone.profile].sort()
	);
	expect((await phone.storage.copy(phone.profile)).edits).toHaveLength(1);
	phone.storage.close();
});

test('a copy goes to its own learner, also when another here was united with them elsewhere', async () => {
	const phone = await startStorage(memoryDatabase());
	const second = value(await phone.storage.addProfile('Дана', 1)).id;
	const [first, last] = [phone.profile, second].sort() as [ProfileId, ProfileId];
	const ofLast = await phone.storage.copy(last);
	const united = { ...ofLast.profile, id: first, ids: [first, last] };
	value(await phone.storage.restoreCopy({ ...ofLast, profile: united }, 'new'));
	expect((await phone.storage.previewCopy(ofLast, null)).owner).toBe(last);
	expect((await phone.storage.previewCopy(await phone.storage.copy(first), null)).owner).toBe(
		first
	);
	phone.storage.close();
});
