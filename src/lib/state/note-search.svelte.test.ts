import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleDeck } from '../../../tests/fixtures/storage/sample-deck.ts';
import { makeStorage, type Storage } from '#lib/storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { MOST_FOUND, NoteSearch } from './note-search.svelte.ts';
import { readPreferences } from './preferences.ts';

let storage: Storage;
let app: App;

beforeEach(async () => {
	storage = makeStorage();
	const started = await storage.start(now());
	if (!started.ready) throw new Error(started.reason);
	const profile = started.profile.id;
	const deck = sampleDeck('zandar', 2500);
	await storage.installDeck({ deck, origin: 'shipped', checksum: 'a'.repeat(64) });
	await storage.useDeck(profile, deck.id, true);
	// The rest of the app is not asked by a search.
	const part: Pick<App, 'ready' | 'preferences'> = {
		ready: Promise.resolve({ profile, storage }),
		preferences: readPreferences(new Map())
	};
	app = part as App;
});
afterEach(async () => {
	vi.restoreAllMocks();
	await storage.deleteEverything();
	storage.close();
});

const idsOf = ({ found }: NoteSearch) => found?.hits.map(({ note }) => String(note.id));

it('typed letter by letter finds what the whole word finds, and reads every note once', async () => {
	// What is fetched when it is asked for is no property that could be spied on.
	const reading = vi.fn<typeof storage.notes>(storage.notes);
	Object.assign(storage, { notes: reading });
	const whole = new NoteSearch(app);
	await whole.look('n2345');
	expect(idsOf(whole)).toEqual(['n2345']);
	const once = reading.mock.calls.length;
	reading.mockClear();

	const search = new NoteSearch(app);
	const typed = ['n2', 'n23', 'n234', 'n2345'].map((query) => search.look(query));
	await Promise.all(typed);
	expect(search.found).toEqual(whole.found);
	expect(reading.mock.calls.length).toBe(once);
});

it('goes on behind what it had enough of once fewer of that are left', async () => {
	const search = new NoteSearch(app);
	await search.look('n');
	expect(search.found).toMatchObject({ done: true, more: true });
	expect(search.found?.hits).toHaveLength(MOST_FOUND);
	await search.look('n24');
	const found = idsOf(search) ?? [];
	expect(found).toHaveLength(111);
	expect(found.at(-1)).toBe('n2499');
	expect(search.found?.done).toBe(true);
});

it('begins anew with a query that is no narrower', async () => {
	const search = new NoteSearch(app);
	const first = search.look('n24');
	await search.look('n7');
	await first;
	expect(idsOf(search)?.[0]).toBe('n7');
	expect(search.found?.hits).toHaveLength(111);
	await search.look('');
	expect(search.found).toBeNull();
});
