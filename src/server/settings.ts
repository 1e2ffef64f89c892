import { fail, ok, type Result } from '#lib/core/shared/result.ts';

export type ServerSettings = {
	port: number;
	host: string | undefined;
	home: string | undefined;
};

/** Settings from `PORT`, `HOST` and `QAITALA_HOME`; the error is a sentence for whoever set them. */
export function readSettings(env: NodeJS.ProcessEnv): Result<ServerSettings, string> {
	const port = Number(env['PORT'] || 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		return fail(`PORT must be a number from 0 to 65535, not ${env['PORT']}.`);
	}
	const home = env['QAITALA_HOME'] || undefined;
	if (home && !isHttps(home)) {
		return fail(`QAITALA_HOME must be an https address, not ${home}.`);
	}
	return ok({ port, host: env['HOST'] || undefined, home });
}

function isHttps(text: string): boolean {
	try {
		return new URL(text).protocol === 'https:';
	} catch {
		return false;
	}
}
