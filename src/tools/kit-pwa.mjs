/**
 * vite-plugin-pwa for SvelteKit: the service worker is made from the finished site, after its pages
 * were prerendered. As documented for plain Vite it would be made before and hold no page at all.
 * @param {Partial<import('vite-plugin-pwa').VitePWAOptions>} options
 * @returns {Promise<import('vite').Plugin[]>}
 */
export async function kitPwa(options) {
	const { VitePWA } = await import('vite-plugin-pwa');
	const plugins = VitePWA(options);
	const main = plugins.find((plugin) => plugin.name === 'vite-plugin-pwa');
	if (!main) throw new Error('vite-plugin-pwa has changed: it has no main plugin any more');
	/** @type {import('vite-plugin-pwa').VitePluginPWAAPI} */
	const api = main.api;
	return [...plugins.filter((plugin) => plugin.name !== 'vite-plugin-pwa:build'), afterPages(api)];
}

/**
 * @param {import('vite-plugin-pwa').VitePluginPWAAPI} api
 * @returns {import('vite').Plugin}
 */
function afterPages(api) {
	let isServerBuild = false;
	let isWritten = false;
	return {
		name: 'kit-pwa',
		apply: 'build',
		enforce: 'post',
		configResolved(config) {
			isServerBuild = Boolean(config.build.ssr);
		},
		generateBundle(_, bundle) {
			if (isServerBuild) return;
			// The plugin's types still speak of Rollup; what it reads and adds is the same in Rolldown.
			/** @typedef {Parameters<typeof api.generateBundle>} Given */
			const same = /** @type {Given[0]} */ (/** @type {unknown} */ (bundle));
			const context = /** @type {Given[1]} */ (/** @type {unknown} */ (this));
			api.generateBundle(same, context);
		},
		writeBundle() {
			isWritten = true;
		},
		closeBundle: {
			sequential: true,
			order: 'post',
			async handler() {
				// Called after a failure too, when there is no site to make a worker from.
				if (isServerBuild && isWritten) await api.generateSW();
			}
		}
	};
}
