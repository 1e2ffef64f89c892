import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';
import { buildForTests } from './run-tests.mjs';

/**
 * One measured number: the median of `runs` values, at least five, and the aim it is held to: at most
 * that much, or at least if `atLeast`.
 * @typedef {{ name: string, unit: string, median: number, runs: number, aim?: number, atLeast?: true }} Measure
 */

/*
 * Runs tests/bench/*.bench.mjs, each of which exports `bench()` giving its measures, one after the other, so
 * that they do not slow each other. Arguments choose benches by a part of their name.
 */
const folder = join(root, 'tests/bench');
const wanted = process.argv.slice(2);
const files = (existsSync(folder) ? readdirSync(folder) : [])
	.filter((file) => file.endsWith('.bench.mjs'))
	.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
	.sort();

await buildForTests();
/** @type {Measure[]} */
const measures = [];
for (const file of files) {
	console.log(`Measuring ${file}.`);
	const { bench } = await import(pathToFileURL(join(folder, file)).href);
	measures.push(...(await bench()));
}

const report = { machine: machine(), at: new Date().toISOString(), measures };
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(join(root, '.output', 'bench.json'), JSON.stringify(report, null, '\t'));
console.log(JSON.stringify(report));
console.log(report.machine);
console.table(measures.map(row));
const tooFew = measures.filter(({ runs }) => runs < 5);
for (const { name } of tooFew) console.error(`${name} was measured fewer than five times.`);
process.exitCode = tooFew.length > 0 ? 1 : 0;

/** @param {Measure} measure */
function row({ name, unit, median, runs, aim, atLeast }) {
	if (aim === undefined) return { name, median, unit, runs };
	const isMet = atLeast ? median >= aim : median <= aim;
	return { name, median, unit, runs, aim: `${atLeast ? '≥' : '≤'} ${aim}`, met: isMet ? '✓' : '✗' };
}

function machine() {
	const processors = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	const model = processors[0]?.model.trim() || arch();
	return `${processors.length} × ${model}, ${memory} GB, ${platform()} ${release()}, Node ${process.versions.node}`;
}
