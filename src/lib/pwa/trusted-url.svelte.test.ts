import { describe, expect, it } from 'vitest';
import { trustedScriptUrl } from './trusted-url.ts';

describe('an address that a worker may be started from', () => {
	it('is one of our own origin, made whole', () => {
		expect(String(trustedScriptUrl('/qaitala/sw.js'))).toBe(`${location.origin}/qaitala/sw.js`);
		expect(String(trustedScriptUrl(new URL('/a.js', location.href)))).toBe(
			`${location.origin}/a.js`
		);
	});

	it('is more than a string where the browser has Trusted Types', () => {
		expect(typeof trustedScriptUrl('/sw.js')).toBe('object');
	});

	it.each(['https://evil.kz/sw.js', '//evil.kz/sw.js', 'data:text/javascript,1', 'blob:null/1'])(
		'is never %s',
		(address) => {
			expect(() => trustedScriptUrl(address)).toThrow('our own origin');
		}
	);
});
