import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleDeck } from '../../../tests/fixtures/storage/sample-deck.ts';
import { DEFAULT_SETTINGS } from '#lib/core/scheduler/settings.ts';
import { I18n } from '#lib/i18n/i18n.svelte.ts';
import { makeStorage, StorageRefused, type Storage } from '#lib/storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { readPreferences } from './preferences.ts';
import { Study } from './study.svelte.ts';

let storage: Storage;

beforeEach(() => {
	localStorage.clear();
	storage = makeStorage();
});
afterEach(async () => {
	await storage.deleteEverything();
	storage.close();
});

/** A session over this many new cards, with a storage that answers as `answering` has it. */
async function studyOf(size: number, answering: (storage: Storage) => Partial<Storage>) {
	const started = await storage.start(now());
	if (!started.ready) throw new Error(started.reason);
	const profile = started.profile.id;
	const deck = sampleDeck('zandar', size);
	await storage.installDeck({ deck, origin: 'shipped', checksum: 'a'.repeat(64) });
	await storage.useDeck(profile, deck.id, true);
	await storage.setSchedulerSettings(profile, { newPerDay: size });
	const ready = {
		profile,
		storage: Object.assign(Object.create(storage), answering(storage)) as Storage
	};
	const app: Pick<App, 'ready' | 'preferences' | 'scheduling' | 'i18n' | 'cardShown'> = {
		cardShown: () => {},
		ready: Promise.resolve(ready),
		preferences: readPreferences(new Map()),
		scheduling: DEFAULT_SETTINGS,
		i18n: new I18n()
	};
	// The rest of the app is not asked before a session ends.
	const study = new Study(app as App);
	await study.open({ deck: null, wanted: { kind: 'today' } });
	const answers = async () => (await storage.copy(profile)).entries.length;
	return { study, answers };
}

describe('cards that cannot be read once the first is shown', () => {
	it('leave the answer unsaved and on the screen, and it is saved once when they can be read again', async () => {
		let reads = 0;
		let isLost = true;
		const { study, answers } = await studyOf(20, ({ studyCards }) => ({
			studyCards: async (...asked) => {
				reads += 1;
				if (reads > 1 && isLost) throw new StorageRefused('lost');
				return studyCards(...asked);
			}
		}));
		const asked = study.question?.face.card;
		study.reveal();

		await expect(study.rate(3)).rejects.toThrow(StorageRefused);
		await expect(study.rate(3)).rejects.toThrow(StorageRefused);
		expect(await answers()).toBe(0);
		expect(study.question?.face.card).toBe(asked);
		expect(study.saving).toBe(false);

		isLost = false;
		await study.rate(3);
		expect(await answers()).toBe(1);
		expect(study.question?.face.card).not.toBe(asked);
		study.leave();
	});
});

describe('an answer', () => {
	it('is drawn twice: when it is on its way to the disk, and when the next card is there', async () => {
		const { study } = await studyOf(5, () => ({}));
		study.reveal();
		const asked = study.question?.face.card;
		const drawn: object[] = [];
		const stop = $effect.root(() => {
			$effect(() => {
				const { saving, ticked, revealed } = study;
				drawn.push({ saving, ticked, revealed, same: study.question?.face.card === asked });
			});
		});
		flushSync();
		await study.rate(3);
		flushSync();
		expect(drawn).toEqual([
			{ saving: false, ticked: false, revealed: true, same: true },
			{ saving: true, ticked: false, revealed: true, same: true },
			{ saving: false, ticked: true, revealed: false, same: false }
		]);
		stop();
		study.leave();
	});
});
