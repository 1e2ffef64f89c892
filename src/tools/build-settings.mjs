/**
 * The path the app lives under, from `BASE_PATH`: '' or '/name'. Throws a plain sentence otherwise.
 * @param {{ BASE_PATH?: string | undefined }} env
 * @returns {'' | `/${string}`}
 */
export function basePath(env) {
	const base = env.BASE_PATH ?? '';
	if (base === '') return '';
	if (/^(\/[A-Za-z0-9._~-]+)+$/.test(base)) return /** @type {`/${string}`} */ (base);
	throw new Error(
		`BASE_PATH must be empty or look like /qaitala, without a slash at its end: ${base}`
	);
}

/**
 * The folder the site is built into: `build`, unless a build beside it is made for a test.
 * @param {{ QAITALA_BUILD?: string | undefined }} env
 */
export function buildFolder(env) {
	return env.QAITALA_BUILD || 'build';
}
