import { describe, expect, it } from 'vitest';
import { capabilities, contextFacts } from './secure-context.ts';

const everything = {
	isSecureContext: true,
	caches: {},
	navigator: {
		serviceWorker: {},
		storage: {},
		locks: {},
		clipboard: {},
		share: () => {},
		wakeLock: {}
	},
	crypto: { randomUUID: () => '', subtle: {} }
};

describe('what a page can do where it was opened', () => {
	it('an https page keeps progress and misses nothing', () => {
		expect(contextFacts(everything)).toEqual({ secure: true, keepsProgress: true, missing: [] });
	});

	it('a plain-http page of the local network keeps nothing and misses all of it', () => {
		const bare = { isSecureContext: false, navigator: {}, crypto: {} };
		expect(contextFacts(bare)).toEqual({
			secure: false,
			keepsProgress: false,
			missing: [...capabilities]
		});
	});

	it('a browser without crypto at all is described, not a crash', () => {
		const facts = contextFacts({ ...everything, crypto: undefined });
		expect(facts.missing).toEqual(['random-uuid', 'subtle']);
	});

	it('one missing part is named alone', () => {
		const { wakeLock: _, ...navigator } = everything.navigator;
		expect(contextFacts({ ...everything, navigator }).missing).toEqual(['wake-lock']);
	});
});
