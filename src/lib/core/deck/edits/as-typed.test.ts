import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyVersion, note } from '../../../../../tests/fixtures/any-edits.ts';
import { LANGS } from '../../shared/lang.ts';
import { asTyped, typedValue } from './as-typed.ts';
import { valueAt } from './place-value.ts';
import { hasLangs, slotsOf } from './slots.ts';

test('what stands in a field is typed back as it was', () => {
	fc.assert(
		fc.property(anyVersion, (of) => {
			for (const slot of slotsOf(of)) {
				for (const lang of hasLangs(slot) ? LANGS : ([''] as const)) {
					const said = valueAt(of, { field: slot.field, lang });
					const typed = typedValue(slot, asTyped(said));
					expect(typed).toEqual(slot.kind === 'truth' ? said === true : said);
				}
			}
		})
	);
});

test('accepted answers are typed a line each, a page as a number, and blanks as nothing', () => {
	const slots = slotsOf(note.basic({ source: { of: 's' } }));
	const slotOf = (field: string) => slots.find((slot) => slot.field === field)!;
	expect(typedValue(slotOf('accept'), ' бір \n\nекі\n')).toEqual(['бір', 'екі']);
	expect(typedValue(slotOf('source.page'), '71')).toBe(71);
	expect(typedValue(slotOf('source.page'), '71–72')).toBe('71–72');
	expect(typedValue(slotOf('answer'), '  ')).toBeNull();
	// й may be typed as two signs.
	expect(typedValue(slotOf('answer'), 'и\u0306')).toBe('й');
});
