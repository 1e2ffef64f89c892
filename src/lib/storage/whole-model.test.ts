// Each run is one test of many steps, whose expectations are those of the phone.
/* oxlint-disable vitest/no-standalone-expect, vitest/expect-expect */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopy } from '#lib/exchange/copy/read-copy.ts';
import { copyText } from '#lib/exchange/copy/write-copy.ts';
import { cardsOf } from '#lib/core/card/cards-of.ts';
import { readGlobals } from '#lib/core/scheduler/globals.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { expectSound, withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import {
	deckIdOf,
	editionOf,
	noteIdOf,
	wordsOf
} from '../../../tests/fixtures/storage/phone/author.ts';
import type { Learned, Words } from '../../../tests/fixtures/storage/phone/learned.ts';
import { logOf } from '../../../tests/fixtures/storage/phone/look.ts';
import { Phone } from '../../../tests/fixtures/storage/phone/phone.ts';
import { takeStep } from '../../../tests/fixtures/storage/phone/take-step.ts';
import { CHANGED, Step } from '../../../tests/fixtures/storage/phone/steps.ts';

const RUNS = Number(process.env['QAITALA_MODEL_RUNS'] ?? 100);

/** Holds all that is stored to the model. */
async function check(phone: Phone): Promise<void> {
	const { tab, database, device } = phone;
	const editions = (await tab.decks()).map(({ id, version }): [string, number] => [id, version]);
	const own = device.get('device/own');
	expect(new Map(editions)).toEqual(
		new Map([
			['zandar', device.get('device/zandar')],
			...(own === null ? [] : [['own', own] as const])
		])
	);
	const here = [...phone.learners].flatMap(([id, { isHere }]) => (isHere ? [id] : []));
	expect(new Set((await tab.profiles()).map(({ id }) => id))).toEqual(new Set(here));
	for (const [profile, learned] of phone.learners) {
		await checkLog(phone, profile, learned);
		await checkSaid(phone, profile, learned);
		await checkNotes(phone, profile, learned);
		await expectSound(database, profile);
		expect(readCopy(await copyText(await tab.copy(profile))).ok).toBe(true);
		for (const row of await tab.snapshots(profile)) expect(await tab.snapshot(row)).not.toBeNull();
	}
}

async function checkLog(phone: Phone, profile: ProfileId, learned: Learned): Promise<void> {
	const rows = await logOf(phone.database, profile);
	const { voided } = readGlobals(rows.map(({ entry }) => entry));
	const stands = rows.filter(({ id, entry }) => entry.kind === 'review' && !voided.has(id));
	const answers = stands.map(({ id, op }) => op ?? phone.brought.get(id));
	expect(answers.sort()).toEqual([...learned.standing()].sort());
}

async function checkSaid({ tab }: Phone, profile: ProfileId, { said }: Learned): Promise<void> {
	const settings = await tab.settings(profile);
	for (const name of ['theme', 'text'])
		expect(settings.get(name) ?? null).toEqual(said.get(`setting/${name}`) ?? null);
	const used = (await tab.decksInUse(profile)).filter(({ on }) => on).map(({ deck }) => deck);
	const expected = ['zandar', 'own'].filter((deck) => said.get(`deck/${deck}`) === true);
	expect([...used].sort()).toEqual(expected.sort());
}

/**
 * Every note says what its learner says, else what its author does, both where the author has changed their mind since;
 * and is asked unless it was thrown away.
 */
async function checkNotes(phone: Phone, profile: ProfileId, { said }: Learned): Promise<void> {
	const { tab, moment, device } = phone;
	for (const id of ['zandar', 'own'] as const) {
		const version = device.get(`device/${id}`) as number | null;
		if (version === null) continue;
		const deck = await tab.deck(deckIdOf(id), profile);
		const both: string[] = [];
		for (let i = 0; i < CHANGED; i++) {
			const isRemoved = said.get(`removed/${id}/${i}`) === true;
			const own = said.get(`words/${id}/${i}`) as Words | null | undefined;
			const words = own?.says ?? wordsOf(i, version);
			if (own && !isRemoved && own.over !== wordsOf(i, version)) both.push(noteIdOf(i));
			const note = deck?.notes.find((one) => one.id === noteIdOf(i));
			expect(note).toMatchObject({ answer: { kk: words } });
			expect(note?.type !== 'unknown' && note?.retired === true).toBe(isRemoved);
			const cards = cardsOf(deckIdOf(id), editionOf(id, version).notes[i]!);
			const rows = await withDatabase(phone.database, (db) =>
				db.schedules.bulkGet(cards.map((card): [ProfileId, typeof card.id] => [profile, card.id]))
			);
			expect(rows.map((row) => row?.schedule.suspended ?? false)).toEqual(
				cards.map(() => isRemoved)
			);
		}
		const conflicts = await tab.conflicts(profile, deckIdOf(id));
		expect(conflicts.map(({ note }) => note.id)).toEqual(both);
		const queue = {
			profile,
			moment,
			wanted: { kind: 'today' },
			seed: 's',
			deck: deckIdOf(id)
		} as const;
		for (const { card } of await tab.queue(queue))
			for (let i = 0; i < CHANGED; i++)
				if (said.get(`removed/${id}/${i}`) === true) expect(card).not.toContain(`/n${i}#`);
	}
}

test(
	`whatever happens to a phone, everything that was saved is there (${RUNS} runs)`,
	async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(Step, { minLength: 4, maxLength: 32 }), async (steps) => {
				const phone = new Phone();
				await phone.open();
				for (const step of steps) await takeStep(phone, step);
				await check(phone);
				phone.die();
			}),
			{ numRuns: RUNS }
		);
	},
	60_000 + RUNS * 2000
);
