import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDeck } from '#lib/core/deck/parse-deck.ts';
import { FACTS as datalar } from './facts/manyzdy-datalar.ts';
import { FACTS as organdar } from './facts/organdar-men-lauazymdar.ts';
import { FACTS as sebep } from './facts/sebep-pen-saldar.ts';
import { FACTS as terminder } from './facts/terminder.ts';
import { FACTS as zandar } from './facts/zandar.ts';
import { NOT_ASKED } from './facts/not-asked.ts';

/** Which notes of which deck carry a fact of the inventory. */
const MAPS = {
	'manyzdy-datalar': datalar,
	'organdar-men-lauazymdar': organdar,
	'sebep-pen-saldar': sebep,
	terminder,
	zandar
} as const;

const reference = process.env['QAITALA_REFERENCE'];
const inventory = reference && join(reference, '..', 'article', 'facts.yaml');
const isThere = inventory !== undefined && inventory !== '' && existsSync(inventory);

type Inventory = {
	readonly facts: readonly { readonly id: string }[];
};

function readInventory(): Inventory {
	return parse(readFileSync(String(inventory), 'utf8')) as Inventory;
}

test('every fact of the article is carried by a note, or named with the reason', ({ skip }) => {
	skip(
		!isThere,
		'the inventory of the article is not beside the folder named by QAITALA_REFERENCE'
	);
	const carried = new Set(Object.values(MAPS).flatMap((map) => Object.keys(map)));
	const facts = readInventory().facts.map(({ id }) => id);
	expect(facts.length).toBeGreaterThan(100);
	expect(facts.filter((id) => !carried.has(id) && !(id in NOT_ASKED))).toEqual([]);
	// Nothing is named that there is not, and no fact is both asked and excused.
	const named = [...carried, ...Object.keys(NOT_ASKED)];
	expect(named.filter((id) => !facts.includes(id))).toEqual([]);
	expect(Object.keys(NOT_ASKED).filter((id) => carried.has(id))).toEqual([]);
});

test('the map from facts to notes names only notes that there are', () => {
	for (const [deck, map] of Object.entries(MAPS)) {
		const { deck: parsed } = parseDeck(readFileSync(`decks/${deck}/deck.yaml`));
		const notes = new Set(parsed?.notes.map(({ id }) => String(id)));
		const missing = Object.values(map)
			.flat()
			.filter((note) => !notes.has(note));
		expect(missing, deck).toEqual([]);
		expect(Object.values(map).filter((carriers) => carriers.length === 0)).toEqual([]);
	}
});
