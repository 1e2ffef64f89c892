import { describe, expect, it } from 'vitest';
import { addresses, type Networks } from './addresses.ts';

function network(address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') {
	const common = { address, internal, netmask: '', mac: '', cidr: null };
	return family === 'IPv4' ? { ...common, family } : { ...common, family, scopeid: 0 };
}

const networks: Networks = {
	lo: [network('127.0.0.1', true)],
	wifi: [network('192.168.1.7'), network('fe80::1', false, 'IPv6')]
};

describe('the addresses to type', () => {
	it('are localhost and each outside address of this machine, with the base path', () => {
		expect(addresses(networks, { host: undefined, port: 4173, base: '/qaitala' })).toEqual({
			here: 'http://localhost:4173/qaitala/',
			classroom: ['http://192.168.1.7:4173/qaitala/']
		});
	});

	it.each(['0.0.0.0', '::'])('are the same for the host %s, which means all', (host) => {
		const { here, classroom } = addresses(networks, { host, port: 80, base: '' });
		expect([here, ...classroom]).toEqual(['http://localhost:80/', 'http://192.168.1.7:80/']);
	});

	it('are only the host that was asked for', () => {
		expect(addresses(networks, { host: '127.0.0.1', port: 1, base: '' })).toEqual({
			here: 'http://127.0.0.1:1/',
			classroom: []
		});
		expect(addresses(networks, { host: '::1', port: 1, base: '' }).here).toBe('http://[::1]:1/');
	});
});
