import type { NetworkInterfaceInfo } from 'node:os';

export type Networks = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** The addresses to type: this machine's own first, then those that a classroom can reach. */
export function addresses(
	networks: Networks,
	{ host, port, base }: { host: string | undefined; port: number; base: string }
): { here: string; classroom: string[] } {
	const address = (name: string): string => `http://${name}:${port}${base}/`;
	const everywhere = host === undefined || host === '0.0.0.0' || host === '::';
	if (!everywhere) return { here: address(inUrl(host)), classroom: [] };
	const outside = Object.values(networks)
		.flatMap((entries) => entries ?? [])
		.filter((entry) => entry.family === 'IPv4' && !entry.internal);
	return { here: address('localhost'), classroom: outside.map((entry) => address(entry.address)) };
}

function inUrl(host: string): string {
	return host.includes(':') ? `[${host}]` : host;
}
