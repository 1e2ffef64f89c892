/** What the files of a folder may import besides each other. */
export type Rule = {
	/** Other folders of ours. */
	folders: readonly string[];
	/** Of these folders only types may be imported. */
	typesOnly?: readonly string[];
	/** Of these folders only the address, for `new Worker(new URL(…))` or `?worker&url`. */
	byAddress?: readonly string[];
	/** Packages; a name that ends in `:` or `/` stands for all that begin with it. */
	packages: readonly string[];
	/** Any package, if it is loaded by a dynamic import. */
	lazyPackages?: true;
};

const core = [
	'core/shared',
	'core/answer',
	'core/deck',
	'core/card',
	'core/scheduler',
	'core/session',
	'core/quiz',
	'core/live',
	'core/stats'
] as const;

const lib = [...core, 'exchange', 'storage', 'state', 'ui', 'i18n', 'pwa', 'workers'] as const;

/** The import table of src/README.md. A fresh rule is a line here and there, never an exception. */
export const table: Readonly<Record<string, Rule>> = {
	'core/shared': { folders: [], packages: ['valibot', '@noble/hashes/'] },
	'core/answer': { folders: ['core/shared'], packages: ['valibot'] },
	'core/deck': { folders: ['core/shared', 'core/answer'], packages: ['valibot', 'yaml'] },
	'core/card': { folders: ['core/shared', 'core/deck', 'core/answer'], packages: ['valibot'] },
	'core/scheduler': {
		folders: ['core/shared', 'core/card', 'core/answer'],
		packages: ['valibot', 'ts-fsrs']
	},
	'core/session': {
		folders: ['core/shared', 'core/card', 'core/answer', 'core/scheduler', 'core/quiz'],
		packages: ['valibot']
	},
	'core/quiz': {
		folders: ['core/shared', 'core/deck', 'core/card', 'core/answer'],
		packages: ['valibot']
	},
	'core/live': {
		folders: [
			'core/shared',
			'core/deck',
			'core/card',
			'core/answer',
			'core/quiz',
			'core/scheduler'
		],
		packages: ['valibot']
	},
	'core/stats': { folders: ['core/shared', 'core/card', 'core/scheduler'], packages: ['valibot'] },
	exchange: { folders: core, packages: ['valibot'], lazyPackages: true },
	storage: { folders: [...core, 'exchange'], packages: ['valibot', 'dexie'] },
	i18n: { folders: ['core/shared'], typesOnly: ['core/deck'], packages: ['svelte', 'svelte/'] },
	ui: { folders: ['i18n'], typesOnly: core, packages: ['svelte', 'svelte/'] },
	pwa: { folders: [], packages: ['svelte', 'svelte/', 'virtual:pwa-register'] },
	state: {
		folders: [...core, 'exchange', 'storage', 'i18n', 'pwa'],
		byAddress: ['workers'],
		packages: ['valibot', 'svelte', 'svelte/', '$app/', 'virtual:decks']
	},
	workers: { folders: [...core, 'exchange', 'storage'], packages: ['qr/'] },
	routes: { folders: lib, packages: ['svelte', 'svelte/', '$app/', 'virtual:decks'] },
	/** hooks.client.ts, app.css and app.d.ts, which lie in no folder. */
	app: {
		folders: ['state', 'pwa', 'i18n'],
		typesOnly: core,
		packages: ['svelte', '$app/', '@sveltejs/kit']
	},
	join: {
		folders: ['core/shared', 'core/answer', 'core/live', 'i18n', 'ui'],
		packages: ['svelte', 'svelte/']
	},
	server: { folders: core, packages: ['node:', 'sirv'] },
	cli: {
		folders: [...core, 'exchange', 'i18n'],
		packages: ['node:', 'vite', '@valibot/to-json-schema']
	},
	tools: { folders: [], packages: ['node:'], lazyPackages: true }
};

/** What a unit test may use besides what its folder may. */
export const testPackages = [
	'node:',
	'vitest',
	'vitest-browser-svelte',
	'@vitest/browser/',
	'fast-check',
	'fake-indexeddb',
	'fake-indexeddb/',
	'@open-spaced-repetition/binding'
];

/** A name that could hold anything soon does. */
export const refusedFolders = ['utils', 'helpers', 'services', 'types', 'common'];
