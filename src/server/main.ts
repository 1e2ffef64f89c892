import { networkInterfaces } from 'node:os';
import { addresses } from './addresses.ts';
import { serve } from './serve.ts';
import { readSettings } from './settings.ts';

export { serve } from './serve.ts';

/** Serves the site in `folder` as the environment says, prints where, and stops on Ctrl+C. */
export async function run(folder: string): Promise<void> {
	const settings = readSettings(process.env);
	if (!settings.ok) return stop(settings.problem);
	try {
		const serving = await serve({ folder, ...settings.value });
		const { here, classroom } = addresses(networkInterfaces(), { ...settings.value, ...serving });
		console.log(`Qaitala is ready at ${here}`);
		for (const address of classroom) {
			console.log(`In this network also at ${address} (plain http: progress cannot be kept there)`);
		}
		console.log('Ctrl+C stops it.');
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.once(signal, () => void serving.close());
		}
	} catch (error) {
		stop(sentenceFor(error, settings.value.port));
	}
}

function sentenceFor(error: unknown, port: number): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE') {
		return `Port ${port} is taken, perhaps by another Qaitala. Set PORT to another number.`;
	}
	if (code === 'EACCES')
		return `Port ${port} is not allowed here. Set PORT to a number above 1024.`;
	if (code === 'EADDRNOTAVAIL') return 'HOST names an address that this machine does not have.';
	throw error;
}

function stop(sentence: string): void {
	console.error(sentence);
	process.exitCode = 1;
}
