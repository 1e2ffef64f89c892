// Each run is one test of many steps, whose expectations are those of the phone.
/* oxlint-disable vitest/no-standalone-expect, vitest/expect-expect */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopy } from '#lib/exchange/copy/read-copy.ts';
import { copyText } from '#lib/exchange/copy/write-copy.ts';
import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import { readGlobals } from '#lib/core/scheduler/globals.ts';
import type { Rating } from '#lib/core/scheduler/memory.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { dump, expectSound } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard, sampleDeck } from '../../../tests/fixtures/storage/sample-deck.ts';
import { placeWith } from '../../../tests/fixtures/storage/second-place.ts';
import {
	answerOf,
	CHECKSUM,
	memoryDatabase,
	noonOf,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { makeStorage, type Storage } from './index.ts';
import type { LogRow } from './rows.ts';

const SIZE = 4;
const RUNS = Number(process.env['QAITALA_MODEL_RUNS'] ?? 100);

/** Whatever may happen to a family's phone. */
const Step = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({
			kind: fc.constant('answer' as const),
			card: fc.nat(SIZE - 1),
			rating: fc.constantFrom<Rating[]>(1, 2, 3, 4)
		})
	},
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat(6) })
	},
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('take-back' as const), back: fc.nat(4) })
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('edit' as const),
			name: fc.constantFrom('theme', 'text'),
			value: fc.nat(3)
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('delete' as const), on: fc.boolean() })
	},
	fc.record({ kind: fc.constant('import' as const), answers: fc.nat(3) }),
	fc.record({ kind: fc.constant('export' as const) }),
	fc.record({ kind: fc.constant('restore' as const) }),
	fc.record({ kind: fc.constant('snapshot' as const) }),
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('profile' as const), which: fc.nat(2) })
	},
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('kill' as const), midway: fc.boolean() })
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('clock' as const),
			days: fc.constantFrom(-400, -1, 1, 5, 4000)
		})
	},
	fc.record({ kind: fc.constant('other-tab' as const) })
);
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

/** What a learner has done, as a list in memory: the standard to which the storage is held. */
class Learned {
	/** Answers and undos by operation; an undo names what it took back. */
	readonly did: { readonly op: string; readonly undoes: string | null }[] = [];
	readonly set = new Map<string, unknown>();
	deckOn = true;

	/** The answers that nothing has taken back. */
	standing(): Set<string> {
		const gone = new Set<string>();
		for (const { op, undoes } of [...this.did].reverse())
			if (undoes !== null && !gone.has(op)) gone.add(undoes);
		return new Set(
			this.did.filter((one) => one.undoes === null && !gone.has(one.op)).map(({ op }) => op)
		);
	}
}

/** A phone with its learners, beside a model of each. */
class Phone {
	readonly database = memoryDatabase();
	readonly options = { ...this.database, place: placeWith() };
	readonly learners = new Map<ProfileId, Learned>();
	#tabs: Storage[] = [];
	#day = TODAY;
	#turn = 0;
	#profile!: ProfileId;
	/** Files that were saved, with what the model was then. */
	readonly files: { readonly text: string; readonly profile: ProfileId }[] = [];

	get tab(): Storage {
		return this.#tabs[0]!;
	}
	get learned(): Learned {
		return this.learners.get(this.#profile)!;
	}
	get moment() {
		return noonOf(this.#day);
	}

	async open(): Promise<void> {
		const tab = makeStorage(this.options);
		const started = await tab.start(this.moment);
		if (!started.ready) throw new Error(started.reason);
		this.#profile = started.profile.id;
		if (!this.learners.has(this.#profile)) await this.#welcome(tab);
		this.#tabs.unshift(tab);
	}

	async #welcome(tab: Storage): Promise<void> {
		this.learners.set(this.#profile, new Learned());
		const deck = sampleDeck('zandar', SIZE);
		value(await tab.installDeck({ deck, origin: 'shipped', checksum: CHECKSUM }));
		value(await tab.useDeck(this.#profile, deck.id, true));
	}

	/** Ends all tabs at once, whatever they are doing. */
	die(): void {
		for (const tab of this.#tabs.splice(0)) tab.close();
	}

	#op(): string {
		return `model-operation-${++this.#turn}`;
	}

	async take(step: Step): Promise<void> {
		const { tab, learned, moment } = this;
		const profile = this.#profile;
		const zandar = sampleDeck('zandar', 1).id;
		switch (step.kind) {
			case 'answer': {
				const op = this.#op();
				const { rating, card } = step;
				value(await tab.log(answerOf(profile, sampleCard('zandar', card), { op, rating, moment })));
				learned.did.push({ op, undoes: null });
				return;
			}
			case 'undo': {
				const here = learned.did.filter(({ op }) => !op.includes('/'));
				const done = here.at(-1 - step.back);
				if (!done) return;
				const op = this.#op();
				value(await tab.log({ kind: 'undo', op, profile, moment, of: done.op }));
				learned.did.push({ op, undoes: done.op });
				return;
			}
			case 'take-back':
				return this.#takeBack(step.back);
			case 'edit':
				value(await tab.setSetting(profile, step.name, step.value));
				learned.set.set(step.name, step.value);
				return;
			case 'delete':
				value(await tab.useDeck(profile, zandar, step.on));
				learned.deckOn = step.on;
				return;
			case 'import':
				return this.#import(step.answers);
			case 'export':
				this.files.push({ text: await copyText(await tab.copy(profile)), profile });
				return;
			case 'restore': {
				const file = this.files.at(-1);
				if (file) value(await tab.restoreCopy(copyIn(file.text), file.profile));
				return;
			}
			case 'snapshot':
				value(await tab.keepSnapshot(profile, 'bulk', moment.at));
				return;
			case 'profile':
				return this.#switchProfile(step.which);
			case 'kill':
				return this.#kill(step.midway);
			case 'clock':
				this.#day += step.days;
				return;
			case 'other-tab':
				await this.open();
		}
	}

	/** By the list of what was done, as a learner does it. */
	async #takeBack(back: number): Promise<void> {
		const { tab, learned, moment } = this;
		const profile = this.#profile;
		const thing = (await tab.done(profile))[back];
		if (!thing) return;
		const op = this.#op();
		if (thing.kind === 'entry') {
			const doing = { entry: thing.entry.id };
			value(await tab.takeBack({ op, profile, moment, doing }));
			const row = await this.#row(thing.entry.id);
			if (!row?.op) return;
			// One entry of the log for each that is taken back; the model needs only whether the answer stands.
			const stood = !thing.undone;
			const voids = stood ? [row.op] : this.#standingUndosOf(row.op);
			for (const undoes of voids) learned.did.push({ op: `${op}/${undoes}`, undoes });
			return;
		}
		const change = thing.operation.changes[0];
		if (!change) return;
		const { key } = change.after as { key: string };
		const to = (thing.undone ? change.after : change.before) as { value?: unknown } | undefined;
		const done = value(await tab.takeBack({ op, profile, moment, doing: { order: thing.order } }));
		if (done !== 'done') return;
		if (key === 'deck/zandar')
			learned.deckOn = (to?.value as { on: boolean } | undefined)?.on === true;
		else learned.set.set(key.slice('setting/'.length), to?.value ?? null);
	}

	#standingUndosOf(op: string): string[] {
		const gone = new Set<string>();
		const found: string[] = [];
		for (const one of [...this.learned.did].reverse()) {
			if (one.undoes === null || gone.has(one.op)) continue;
			gone.add(one.undoes);
			if (one.undoes === op) found.push(one.op);
		}
		return found;
	}

	async #row(id: string): Promise<LogRow | undefined> {
		const rows = (await dump(this.database))['log'] as LogRow[];
		return rows.find((row) => row.id === id && row.profile === this.#profile);
	}

	/** Takes in what the same learner has done on another phone meanwhile. */
	async #import(answers: number): Promise<void> {
		const { tab, learned, moment } = this;
		const copy = copyIn(await copyText(await tab.copy(this.#profile)));
		const other = makeStorage(memoryDatabase());
		const started = await other.start(moment);
		if (!started.ready) throw new Error(started.reason);
		const there = value(await other.restoreCopy(copy, 'new')).profile;
		const ops: string[] = [];
		for (let i = 0; i < answers; i++) {
			const op = this.#op();
			value(await other.log(answerOf(there, sampleCard('zandar', i % SIZE), { op, moment })));
			ops.push(op);
		}
		const back = copyIn(await copyText(await other.copy(there)));
		other.close();
		value(await tab.restoreCopy(back, this.#profile));
		// Operations stay on their own phone; here the entries are known by what they are.
		learned.did.push(...ops.map((op) => ({ op: `imported/${op}`, undoes: null })));
	}

	async #switchProfile(which: number): Promise<void> {
		const others = [...this.learners.keys()];
		const known = others[which];
		const id = known ?? value(await this.tab.addProfile(`N${which}`, this.moment.at)).id;
		value(await this.tab.chooseProfile(id));
		this.#profile = id;
		if (!known) await this.#welcome(this.tab);
	}

	/** Dies between two operations, or in the middle of one; that one is then done or not, but never half. */
	async #kill(midway: boolean): Promise<void> {
		const { learned } = this;
		if (!midway) {
			this.die();
			return this.open();
		}
		const op = this.#op();
		const profile = this.#profile;
		const answer = answerOf(profile, sampleCard('zandar', 0), { op, moment: this.moment });
		const saving = this.tab.log(answer).catch(() => null);
		this.die();
		await saving;
		await this.open();
		const rows = (await dump(this.database))['log'] as LogRow[];
		const saved = rows.filter((row) => row.op === op && row.profile === profile);
		expect(saved.length).toBeLessThanOrEqual(1);
		if (saved.length === 1) learned.did.push({ op, undoes: null });
	}

	/** Holds all that is stored to the model. */
	async check(): Promise<void> {
		const log = (await dump(this.database))['log'] as LogRow[];
		for (const [profile, learned] of this.learners) {
			const rows = log.filter((row) => row.profile === profile);
			const { voided } = readGlobals(rows.map(({ entry }) => entry));
			const stands = rows.filter((row) => row.entry.kind === 'review' && !voided.has(row.id));
			const standing = learned.standing();
			const imported = [...standing].filter((op) => op.startsWith('imported/'));
			const here = [...standing].filter((op) => !op.startsWith('imported/'));
			expect(
				stands
					.map(({ op }) => op)
					.filter(Boolean)
					.sort()
			).toEqual(here.sort());
			expect(stands.filter(({ op }) => !op)).toHaveLength(imported.length);
			const settings = await this.tab.settings(profile);
			for (const [name, set] of learned.set) expect(settings.get(name) ?? null).toEqual(set);
			const use = await this.tab.decksInUse(profile);
			expect(use).toMatchObject([{ deck: 'zandar', on: learned.deckOn }]);
			await expectSound(this.database, profile);
			expect(readCopy(await copyText(await this.tab.copy(profile))).ok).toBe(true);
			for (const row of await this.tab.snapshots(profile))
				expect(await this.tab.snapshot(row)).not.toBeNull();
		}
	}
}

function copyIn(text: string): Copy {
	const read = readCopy(text);
	if (!read.ok) throw new Error(read.problem.code);
	return read.value;
}

test(
	`whatever happens to a phone, everything that was saved is there (${RUNS} runs)`,
	async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(Step, { maxLength: 22 }), async (steps) => {
				const phone = new Phone();
				await phone.open();
				for (const step of steps) await phone.take(step);
				await phone.check();
				phone.die();
			}),
			{ numRuns: RUNS }
		);
	},
	60_000 + RUNS * 2000
);
