import { describe, expect, it } from 'vitest';

import { upgradeDeck, type Upgrade } from './upgrade.ts';

const toTwo: Upgrade = ({ heading, ...deck }) => ({ ...deck, title: heading });
const toThree: Upgrade = (deck) => ({ ...deck, steps: `${String(deck.title)}!` });

describe('an upgrade', () => {
	it('goes from any version to the newest, one step after the other', () => {
		expect(upgradeDeck({ format: 'qaitala/1', heading: 'a' }, [toTwo, toThree])).toEqual({
			ok: true,
			value: { format: 'qaitala/3', title: 'a', steps: 'a!' }
		});
		expect(upgradeDeck({ format: 'qaitala/2', title: 'b' }, [toTwo, toThree])).toEqual({
			ok: true,
			value: { format: 'qaitala/3', title: 'b', steps: 'b!' }
		});
	});

	it('leaves the newest as it is', () => {
		const deck = { format: 'qaitala/1', heading: 'a' };
		expect(upgradeDeck(deck)).toEqual({ ok: true, value: deck });
	});

	it('refuses what comes from the future', () => {
		expect(upgradeDeck({ format: 'qaitala/4' }, [toTwo, toThree])).toMatchObject({
			problem: { code: 'newer-format', format: 'qaitala/4' }
		});
	});
});
