import { describe, expect, it } from 'vitest';

import { check } from './check.ts';
import { shipDecks } from './shipped-decks.ts';

describe('the decks that we ship', { timeout: 60_000 }, () => {
	it('have not even a warning', () => {
		const { lines } = check(['decks'], 'en');
		expect(lines).toEqual([expect.stringMatching(/^All is well\. Files: [1-9]/)]);
	});

	it('are named apart on the site', () => {
		const { files } = shipDecks('decks', 'en');
		expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
	});
});
