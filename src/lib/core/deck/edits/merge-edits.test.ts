import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyVersion, anyWrittenEdits } from '../../../../../tests/fixtures/any-edits.ts';
import { LANGS } from '../../shared/lang.ts';
import type { KnownNote } from '../deck.ts';
import { applyEdits, conflictsOf } from './apply-edits.ts';
import type { WrittenEdit } from './edit.ts';
import { mergeEdits } from './merge-edits.ts';
import { valueAt } from './place-value.ts';

describe('the edits of several devices', () => {
	test('[E8] come to the same in whichever order they are united', () => {
		fc.assert(
			fc.property(anyWrittenEdits, anyWrittenEdits, anyWrittenEdits, (a, b, c) => {
				expect(mergeEdits(a, b)).toEqual(mergeEdits(b, a));
				expect(mergeEdits(mergeEdits(a, b), c)).toEqual(mergeEdits(a, mergeEdits(b, c)));
				expect(mergeEdits(mergeEdits(a, b), b)).toEqual(mergeEdits(a, b));
			})
		);
	});

	test('[E8] show the same note wherever the deck has come to the same version', () => {
		fc.assert(
			fc.property(
				fc.array(anyVersion, { minLength: 2, maxLength: 4 }),
				anySteps,
				(notes, steps) => {
					const versions = notes as [KnownNote, ...KnownNote[]];
					const devices = [0, 1, 2].map((n) => ({
						id: `device${n}`,
						at: 0,
						edits: [] as WrittenEdit[]
					}));
					let order = 0;
					for (const { who, with: other, what, field, lang, value } of steps) {
						const one = devices[who]!;
						if (what === 'update') one.at = Math.min(one.at + 1, versions.length - 1);
						else if (what === 'merge') one.edits = mergeEdits(one.edits, devices[other]!.edits);
						else {
							const base = valueAt(versions[one.at]!, { field, lang });
							const place = { deck: 'd', note: 'n', field, lang, device: one.id };
							// Devices that have not met count alike.
							const edit = { ...place, value, base, baseVersion: one.at, order: ++order % 3 };
							one.edits = mergeEdits(one.edits, [edit]);
						}
					}
					const all = devices.map(({ edits }) => edits);
					const last = versions.at(-1)!;
					const ends = [
						[0, 1, 2],
						[2, 0, 1],
						[1, 2, 0, 1]
					].map((way) => way.reduce<WrittenEdit[]>((edits, n) => mergeEdits(edits, all[n]!), []));
					for (const end of ends) {
						expect(applyEdits(last, end)).toEqual(applyEdits(last, ends[0]!));
						expect(conflictsOf(last, end)).toEqual(conflictsOf(last, ends[0]!));
					}
				}
			)
		);
	});
});

const anySteps = fc.array(
	fc.record({
		who: fc.nat(2),
		with: fc.nat(2),
		what: fc.constantFrom('edit', 'update', 'merge'),
		field: fc.constantFrom('question', 'answer', 'explain', 'what', 'wrong.0', 'items.1'),
		lang: fc.constantFrom(...LANGS),
		value: fc.constantFrom<unknown>('Астана', 'Алматы', null)
	}),
	{ maxLength: 20 }
);
