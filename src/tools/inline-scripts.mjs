import { createHash } from 'node:crypto';

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;

/**
 * The content security policy's sources for the inline scripts of a template, each a hash.
 * Throws if a script holds a placeholder of SvelteKit, since its text is not known yet.
 * @param {string} html
 * @returns {`sha256-${string}`[]}
 */
export function inlineScriptHashes(html) {
	return [...html.matchAll(inlineScript)].map(([, script = '']) => {
		if (script.includes('%sveltekit.')) {
			throw new Error(`An inline script with a placeholder has no fixed hash: ${script.trim()}`);
		}
		return /** @type {const} */ (
			`sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}`
		);
	});
}
