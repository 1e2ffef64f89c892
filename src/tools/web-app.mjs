/** The worker is one file of its own: with `importScripts` Trusted Types would stop it. */
const worker = {
	inlineWorkboxRuntime: true,
	sourcemap: false,
	// Two pages are kept as they were rendered, since people arrive there; the fallback draws all others.
	globPatterns: [
		'**/*.{js,css,json,deck,svg,png,webp,avif,jpg,mp3,m4a,woff2}',
		'{index,404,study/index}.html'
	],
	// SvelteKit asks the server itself for its version; the school's address may change any day.
	// The large icons are for installing, which is done online.
	globIgnores: [
		'_app/version.json',
		'qaitala.json',
		'sw.js',
		'icons/*-512.png',
		// Copies are made by the page itself where its worker is not to be had; a deck file is opened by few.
		'_app/immutable/workers/{copies,read-deck}*',
		'_app/immutable/workers/chunks/*'
	],
	runtimeCaching: [
		{
			urlPattern: /\/_app\/immutable\/workers\//,
			handler: /** @type {const} */ ('CacheFirst'),
			options: { cacheName: 'workers' }
		}
	],
	dontCacheBustURLsMatching: /_app\/immutable\//,
	navigateFallback: '404.html',
	// Asked for with any of them, the two pages are the same.
	ignoreURLParametersMatching: [
		/^utm_/,
		/^fbclid$/,
		/^x-sveltekit-/,
		/^(lang|deck|tag|only|minutes)$/
	],
	cleanupOutdatedCaches: true,
	clientsClaim: true,
	skipWaiting: false
};

/**
 * How Qaitala becomes an app: its manifest and what its service worker keeps.
 * @param {string} base '' or '/name'
 * @param {string} folder where the site is built
 * @returns {Partial<import('vite-plugin-pwa').VitePWAOptions>}
 */
export function webApp(base, folder) {
	return {
		outDir: folder,
		base: `${base}/`,
		buildBase: `${base}/`,
		scope: `${base}/`,
		registerType: 'prompt',
		injectRegister: false,
		includeManifestIcons: false,
		manifest: {
			id: `${base}/`,
			start_url: `${base}/`,
			scope: `${base}/`,
			name: 'Қайтала',
			short_name: 'Қайтала',
			description: 'Интернетсіз жұмыс істейтін карточкалар мен сұрақтар',
			lang: 'kk',
			dir: 'ltr',
			display: 'standalone',
			categories: ['education'],
			background_color: '#fbfbf8',
			theme_color: '#fbfbf8',
			icons: [
				icon(base, 'icon-192.png', 192, 'any'),
				icon(base, 'icon-512.png', 512, 'any'),
				icon(base, 'maskable-192.png', 192, 'maskable'),
				icon(base, 'maskable-512.png', 512, 'maskable')
			]
		},
		workbox: { ...worker, globDirectory: folder }
	};
}

/**
 * @param {string} base
 * @param {string} file
 * @param {number} size
 * @param {'any' | 'maskable'} purpose
 */
function icon(base, file, size, purpose) {
	return { src: `${base}/icons/${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose };
}
