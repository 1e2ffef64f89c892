import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

import { parseDeck } from '../lib/core/deck/parse-deck.ts';
import type { Deck } from '../lib/core/deck/deck.ts';

/** A deck as it stands in the last commit, or null: no git, no commit, not in it yet, or not readable there. */
export function committedDeck(file: string): Deck | null {
	try {
		const bytes = execFileSync('git', ['show', `HEAD:./${basename(file)}`], {
			cwd: dirname(file),
			stdio: ['ignore', 'pipe', 'ignore'],
			maxBuffer: 16_000_000,
			windowsHide: true
		});
		return parseDeck(bytes).deck;
	} catch {
		return null;
	}
}
