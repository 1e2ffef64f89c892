/** The name of the file beside the app that tells where the school keeps it over https. */
export const homeFile = 'qaitala.json';

/**
 * The school's https address of the app, where progress can be kept, or undefined if none is set.
 * `base` is the path the app lives under: '' or '/name'.
 */
export async function fetchHomeAddress(
	base: string,
	get: typeof fetch = fetch
): Promise<string | undefined> {
	try {
		const answer = await get(`${base}/${homeFile}`, { cache: 'no-store' });
		return answer.ok ? homeAddressIn(await answer.json()) : undefined;
	} catch {
		// No connection, a page instead of the file, half an address: the same as none set.
		return undefined;
	}
}

function homeAddressIn(content: unknown): string | undefined {
	if (typeof content !== 'object' || content === null || !('home' in content)) return undefined;
	if (typeof content.home !== 'string' || !content.home.startsWith('https://')) return undefined;
	return new URL(content.home).href;
}
