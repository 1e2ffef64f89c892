/*
 * What a page, a worker and a file of this app may do, in one place. SvelteKit writes the page's part
 * into each page as <meta>, adding the hashes of its inline scripts, so that it holds on any static
 * host; our server sends it again as a header, with what only a header can say.
 */

/** Trusted Types policies: Svelte's for its templates, ours for the addresses of workers. */
const trustedTypes = ['svelte-trusted-html', 'qaitala-script-url'];

/**
 * Directives of a page, for SvelteKit's `csp.directives`. Style attributes are allowed, as bars have
 * widths before any script has run; style elements are not.
 */
export const pageDirectives = /** @satisfies {Record<string, string[]>} */ ({
	'default-src': ['none'],
	'script-src': ['self'],
	'style-src': ['self'],
	'style-src-attr': ['unsafe-inline'],
	'img-src': ['self', 'blob:', 'data:'],
	'media-src': ['self', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'manifest-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['none'],
	'form-action': ['none'],
	'require-trusted-types-for': ['script'],
	'trusted-types': trustedTypes
});

/** What a <meta> cannot say. */
export const headerOnlyPolicy = "frame-ancestors 'none'";

/** Service worker and workers take theirs from the answer that carried the script. */
export const workerPolicy =
	"default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; " +
	`trusted-types ${trustedTypes.join(' ')}; ${headerOnlyPolicy}`;

/** Anything else, an image opened by its address for instance, may do nothing but show itself. */
export const filePolicy = `default-src 'none'; style-src 'unsafe-inline'; ${headerOnlyPolicy}; sandbox`;

/** Sent with every answer. No HSTS: this server speaks plain http, whoever puts https before it adds that. */
export const commonHeaders = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': [
		'camera=(self)',
		'microphone=(self)',
		'geolocation=()',
		'payment=()',
		'usb=()',
		'serial=()',
		'midi=()',
		'display-capture=()',
		'accelerometer=()',
		'gyroscope=()',
		'magnetometer=()'
	].join(', ')
};

/** Only for https and localhost: elsewhere browsers ignore it and complain on every page. */
export const secureHeaders = { 'Cross-Origin-Opener-Policy': 'same-origin' };
