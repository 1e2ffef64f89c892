import { pathToFileURL } from 'node:url';
import { bundle } from '../../src/tools/bundle.mjs';
import { median, rounded } from './median.mjs';

const RUNS = 7;

/** Scheduling against bare ts-fsrs, the fold and the merge of long logs and the check of a large deck, in Node. */
export async function bench() {
	const measured = await import(pathToFileURL(await bundle('bench')).href);
	return [...scheduling(measured), fold(measured), merge(measured), deckCheck(measured)];
}

/** @param {import('./measured/index.ts')} measured */
function scheduling({ repetitions, answerBare, answerOurs }) {
	const cards = repetitions(2000, 10);
	const answers = 20_000;
	const ways = {
		'bare ts-fsrs with fuzz': () => answerBare(cards, true),
		'bare ts-fsrs without fuzz': () => answerBare(cards, false),
		'with fuzz, entry and fold': () => answerOurs(cards)
	};
	/** @type {Record<keyof typeof ways, number[]>} */
	const times = {
		'bare ts-fsrs with fuzz': [],
		'bare ts-fsrs without fuzz': [],
		'with fuzz, entry and fold': []
	};
	// By turns, so that all meet the same machine; the first round only warms up.
	for (let run = 0; run <= RUNS; run++) {
		for (const [way, work] of Object.entries(ways)) {
			const time = timed(work);
			// The keys of both are the same.
			if (run > 0) times[/** @type {keyof typeof ways} */ (way)].push(time);
		}
	}
	const each = Object.entries(times).map(([way, all]) => ({
		name: `an answer, ${way}`,
		unit: 'µs',
		median: rounded((median(all) * 1000) / answers),
		runs: RUNS
	}));
	const ours = times['with fuzz, entry and fold'];
	const against = (/** @type {'with' | 'without'} */ fuzz) => ({
		name: `scheduling against bare ts-fsrs ${fuzz} fuzz`,
		unit: 'times',
		median: rounded(
			median(ours.map((time, i) => time / (times[`bare ts-fsrs ${fuzz} fuzz`][i] ?? NaN)))
		),
		runs: RUNS,
		aim: 2
	});
	return [...each, against('with'), against('without')];
}

/** @param {import('./measured/index.ts')} measured */
function fold({ makeLog, foldLog, DEFAULT_SETTINGS }) {
	const cards = Array.from({ length: 10_000 }, (_, i) => `bench/n${i}#forward`);
	// Ids of the right form.
	const log = makeLog(/** @type {any} */ (cards), 10, { at: 1_795_000_000_000, offset: 300 });
	const times = Array.from({ length: RUNS }, () =>
		timed(() => {
			if (foldLog(log, DEFAULT_SETTINGS).size !== cards.length) throw new Error('Cards were lost');
		})
	);
	return {
		name: `fold of ${log.length} entries`,
		unit: 'ms',
		median: rounded(median(times)),
		runs: RUNS
	};
}

/**
 * The log of this phone and of another one that went its own way from the middle on.
 * @param {import('./measured/index.ts')} measured
 */
function merge({ makeLog, otherPhone, mergeLogs }) {
	const cards = Array.from({ length: 50_000 }, (_, i) => `bench/n${i}#forward`);
	// Ids of the right form.
	const here = makeLog(/** @type {any} */ (cards), 2, { at: 1_795_000_000_000, offset: 300 });
	// Read from a file, so nothing in it is the same object.
	const there = structuredClone(otherPhone(here));
	const times = Array.from({ length: RUNS }, () =>
		timed(() => {
			const { entries, conflicts } = mergeLogs(here, there);
			const isWhole = entries.length === here.length * 1.5 && conflicts.length === 0;
			if (!isWhole) throw new Error(`The logs became ${entries.length} entries`);
		})
	);
	return {
		name: `merge of two logs of ${here.length} entries, half of them the same`,
		unit: 'ms',
		median: rounded(median(times)),
		runs: RUNS
	};
}

/** @param {import('./measured/index.ts')} measured */
function deckCheck({ deckText, parseDeck }) {
	const text = deckText(1000);
	const times = Array.from({ length: RUNS }, () =>
		timed(() => {
			const { deck, problems } = parseDeck(text);
			if (deck?.notes.length !== 1000) throw new Error(`No deck: ${JSON.stringify(problems[0])}`);
		})
	);
	return {
		name: 'check of a deck of 1000 notes',
		unit: 'ms',
		median: rounded(median(times)),
		runs: RUNS
	};
}

/** @param {() => unknown} work */
function timed(work) {
	const start = performance.now();
	work();
	return performance.now() - start;
}
