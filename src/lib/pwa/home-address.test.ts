import { describe, expect, it } from 'vitest';
import { fetchHomeAddress } from './home-address.ts';

function answering(body: string, status = 200): typeof fetch {
	return async () => new Response(body, { status });
}

describe('the https address of the school', () => {
	it('is read from the file beside the app, under the base path', async () => {
		let asked = '';
		const get: typeof fetch = async (address) => {
			asked = address as string;
			return new Response('{"home":"https://school.kz/qaitala"}');
		};
		expect(await fetchHomeAddress('/qaitala', get)).toBe('https://school.kz/qaitala');
		expect(asked).toBe('/qaitala/qaitala.json');
	});

	it.each([
		['an empty setting', '{"home":""}', 200],
		[
			'a plain-http address, where nothing could be kept either',
			'{"home":"http://school.kz"}',
			200
		],
		['a script instead of an address', '{"home":"javascript:alert(1)"}', 200],
		['half an address', '{"home":"https://"}', 200],
		['another kind of content', '["https://school.kz"]', 200],
		['null', 'null', 200],
		['a page instead of the file', '<!doctype html>', 200],
		['a missing file', '{"home":"https://school.kz"}', 404]
	])('is unknown from %s', async (_, body, status) => {
		expect(await fetchHomeAddress('', answering(body, status))).toBeUndefined();
	});

	it('is unknown without a connection', async () => {
		const get: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
		expect(await fetchHomeAddress('', get)).toBeUndefined();
	});
});
