/**
 * Which modules are fetched together: each piece is as small as its moment allows, and there are few of them, since
 * many small files compress badly and cost a phone a round trip each.
 * @returns {import('vite').Plugin}
 */
export function chunks() {
	return {
		name: 'qaitala-chunks',
		config: (_, { command, isSsrBuild }) =>
			command === 'build' && !isSsrBuild
				? { build: { modulePreload, rolldownOptions: { output: { codeSplitting: { groups } } } } }
				: {}
	};
}

/**
 * With a screen only its styles are fetched at once. Naming the scripts that it imports as well would put the names of
 * all files into the first one; what most of them import is there already.
 */
const modulePreload = {
	/** @type {(file: string, needs: string[]) => string[]} */
	resolveDependencies: (_, needs) => needs.filter((name) => name.endsWith('.css'))
};

/** Each takes along all that its modules import, unless an earlier one has it. */
const groups = [
	{ name: 'shell', test: /client-optimized[\\/](app|nodes[\\/][012])\.js$/ },
	{ name: 'study', test: /routes[\\/]study[\\/]\+page\.svelte$|state[\\/]open-storage\.ts$/ },
	{
		name: 'words',
		test: /messages[\\/](history|pages)[\\/]|ui[\\/]BackBar\.svelte$|i18n[\\/]tag-names\.ts$|card[\\/]note-in-words\.ts$/
	},
	{
		name: 'session',
		test: /routes[\\/]study[\\/](Explained|End|Menu|Media|Unsaved|\w+Answer)\.svelte$|LetterRow\.svelte$|study-end\.ts$/
	},
	{
		name: 'log',
		test: /storage[\\/](do-request|fold-all|other-queues|rare)\.ts$|state[\\/](beyond-today\.ts|upkeep\.svelte\.ts)$|scheduler[\\/]answer-card\.ts$|quiz[\\/]mistaken-for\.ts$/
	},
	{
		name: 'readings',
		test: /storage[\\/](card-info|confusions|deck-cards|exam-cards|exam-queue|exams|mixed-cards|move-cards|overdue|progress|tagged-cards)\.ts$/
	},
	{
		name: 'keeping',
		test: /storage[\\/]((before-upgrade|check|copies|operations|rescue|snapshots)[\\/]|(copy|learners|preview-copy|profile-lock|profiles|purge-profiles|remove-profile|restore-copy|restore-thrown|trash|own-decks|update-deck)\.ts$)|storage[\\/]edits[\\/](conflicts|correct-note|remove-note)\.ts$|exchange[\\/](copy[\\/]|gzip\.ts$)|state[\\/](copies|gate|switch-learner|copies-desk)(\.svelte)?\.ts$/
	},
	{
		name: 'keeping-screens',
		test: /messages[\\/](copies|profiles|recovery|edits|move)[\\/]|routes[\\/](Gate|Alarm|Recovery|Whose|BacklogNotice|Ways)\.svelte$|routes[\\/](history|saved|profiles)[\\/]\+page\.svelte$/
	}
];
