/**
 * The faults that the app must survive, by the numbers of their checklist, and the tests that provoke them: of the
 * browser by a part of their titles, of the rules by their files.
 * @typedef {{ row: number, fault: string, browser?: string, files?: string[] }} Fault
 */

/** @type {readonly Fault[]} */
export const FAULTS = [
	{
		row: 1,
		fault: 'browser killed while answering, Chromium LevelDB',
		browser: '\\[1\\].*leveldb'
	},
	{ row: 1, fault: 'browser killed while answering, Chromium SQLite', browser: '\\[1\\].*sqlite' },
	{ row: 1, fault: 'browser killed while answering, Firefox', browser: '\\[1\\].*firefox' },
	{ row: 3, fault: 'browser killed at a schema upgrade', browser: '\\[3\\]' },
	{ row: 4, fault: 'browser killed at restoring a copy', browser: '\\[4\\]' },
	{
		row: 5,
		fault: 'two tabs over one deck',
		browser: 'two tabs over the same deck',
		files: ['storage/two-tabs.test.ts']
	},
	{
		row: 6,
		fault: 'old tab beside a newer schema',
		browser: '\\[6\\]|a tab stops writing and says so when another one upgrades'
	},
	{ row: 7, fault: 'quota used up', browser: 'with the quota used up' },
	{ row: 8, fault: 'disk full', browser: '\\[8\\]' },
	{ row: 9, fault: 'files of the database damaged', browser: '\\[9\\]' },
	{
		row: 9,
		fault: 'database that does not open: ways on',
		browser: 'recovery\\.spec\\.ts',
		files: ['storage/rescue']
	},
	{
		row: 10,
		fault: 'handle that dies in a session',
		browser: 'a handle on the database that has died',
		files: ['storage/connection.test.ts', 'storage/pending.test.ts']
	},
	{
		row: 11,
		fault: 'clock that jumps',
		browser: '\\[11\\]',
		files: ['storage/mend-clock.test.ts']
	},
	{ row: 12, fault: 'time zone that changes', browser: '\\[12\\]' },
	{ row: 13, fault: 'network gone after the first visit', browser: 'with the server gone' },
	{ row: 14, fault: 'install of the worker cut off', browser: 'an install that was cut off' },
	{ row: 15, fault: 'new version in mid-session', browser: 'update\\.spec\\.ts a new version' },
	{ row: 16, fault: 'old tab, only the new build left', browser: 'neither worker nor files' },
	{ row: 19, fault: 'slow network, slow phone', browser: '\\[19\\]' },
	{ row: 20, fault: 'page frozen', browser: '\\[20\\]' },
	{
		row: 21,
		fault: 'storage cleared',
		browser: '\\[21\\]|progress that the browser has cleared'
	},
	{ row: 22, fault: 'storage forbidden', browser: 'a browser that forbids storage' },
	{
		row: 23,
		fault: 'random commands against the model',
		browser: '\\[23\\]',
		files: ['storage/model.test.ts', 'storage/commands.test.ts', 'storage/whole-model.test.ts']
	},
	{
		row: 24,
		fault: 'copy, wipe, restore',
		browser: 'after everything was deleted, a saved copy',
		files: ['storage/restore-copy.test.ts', 'storage/snapshots']
	},
	{ row: 25, fault: 'damaged rows: check of the data', files: ['core/check', 'storage/check'] },
	{ row: 0, fault: 'the harness notices what it must', browser: 'the harness can fail' }
];

/** @typedef {import('./faults-reporter.mjs').Told} Told */

/**
 * One line of the table: of tests that tell no numbers each is one try, and recovered if it passed.
 * @param {Fault} fault
 * @param {readonly Told[]} told
 */
export function lineOf({ row, fault, browser, files }, told) {
	const own = told.filter(({ title }) => isOf(title, browser, files));
	const line = { row, fault, tries: 0, acknowledged: 0, lost: 0, refused: 0, recovered: 0 };
	let failed = 0;
	for (const { state, outcomes } of own) {
		if (state === 'failed') failed += 1;
		if (state === 'skipped') continue;
		const counted = outcomes.length > 0 ? outcomes : [plain(state)];
		for (const { tries, acknowledged = 0, lost = 0, refused = 0, recovered = 0 } of counted) {
			line.tries += tries;
			line.acknowledged += acknowledged;
			line.lost += lost;
			line.refused += refused;
			line.recovered += recovered;
		}
	}
	const skipped = own.flatMap(({ state, reason }) => (state === 'skipped' ? [reason] : []));
	return { ...line, failed, skipped: [...new Set(skipped)], isProven: own.length > 0 };
}

/**
 * @param {Told['state']} state
 * @returns {import('./faults-reporter.mjs').Outcome}
 */
function plain(state) {
	return { tries: 1, recovered: state === 'passed' ? 1 : 0 };
}

/**
 * @param {string} title
 * @param {string | undefined} browser
 * @param {readonly string[] | undefined} files
 */
function isOf(title, browser, files = []) {
	if (browser !== undefined && new RegExp(browser).test(title)) return true;
	return files.some((file) => title.startsWith('unit ') && title.includes(file));
}
