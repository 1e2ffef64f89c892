import { reloadOnceOnMissingFile } from '#lib/pwa/reload-once.ts';

reloadOnceOnMissingFile({
	page: window,
	memory: {
		// Read at each use: where storage is forbidden, reading the property alone throws.
		getItem: (key) => sessionStorage.getItem(key),
		setItem: (key, value) => sessionStorage.setItem(key, value)
	},
	reload: () => location.reload(),
	now: () => Date.now()
});
