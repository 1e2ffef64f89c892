import { base } from '$app/paths';
import { reloadOnceOnMissingFile } from '#lib/pwa/reload-once.ts';

reloadOnceOnMissingFile({
	page: window,
	memory: {
		// Read at each use: where storage is forbidden, reading the property alone throws.
		getItem: (key) => sessionStorage.getItem(key),
		setItem: (key, value) => sessionStorage.setItem(key, value)
	},
	serverAnswers: () =>
		fetch(`${base}/_app/version.json`, { cache: 'no-store' }).then(
			() => true,
			() => false
		),
	reload: () => location.reload(),
	now: () => Date.now()
});
