import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings of the server', () => {
	it('are port 4173 on every address, with no home, if nothing is set', () => {
		const value = { port: 4173, host: undefined, home: undefined };
		expect(readSettings({})).toEqual({ ok: true, value });
		expect(readSettings({ PORT: '', HOST: '', QAITALA_HOME: '' })).toEqual({ ok: true, value });
	});

	it('follow the environment', () => {
		const env = { PORT: '8080', HOST: '127.0.0.1', QAITALA_HOME: 'https://school.kz/' };
		const value = { port: 8080, host: '127.0.0.1', home: 'https://school.kz/' };
		expect(readSettings(env)).toEqual({ ok: true, value });
	});

	it.each(['abc', '-1', '65536', '80.5'])('refuse the port %s by name', (PORT) => {
		const settings = readSettings({ PORT });
		expect(settings).toMatchObject({ ok: false, problem: expect.stringContaining(PORT) });
	});

	it.each(['http://school.kz/', 'school.kz', 'javascript:alert(1)'])(
		'refuse the home %s, where nothing could be kept',
		(QAITALA_HOME) => {
			expect(readSettings({ QAITALA_HOME }).ok).toBe(false);
		}
	);
});
