import { runStaticChecks } from './static-checks.mjs';
import { buildForTests, runPlaywright, runVitest } from './run-tests.mjs';
import { addCounts, closingLines } from './test-counts.mjs';

console.log('Format, lint and types, and beside them the builds.');
const [checks, buildProblem] = await Promise.all([runStaticChecks(), build()]);
if (buildProblem) console.error(buildProblem);

console.log('Unit tests, properties, architecture, decks.');
const unit = await runVitest([]);

console.log('The production build in a browser.');
const whole = buildProblem ? { passed: 0, failed: 1, skipped: [] } : await runPlaywright([]);

const { passed, failed } = checks;
const sum = addCounts([{ passed: passed.length, failed: failed.length, skipped: [] }, unit, whole]);
for (const name of failed) console.log(`failed: ${name}`);
for (const line of closingLines(sum)) console.log(line);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** @returns {Promise<string | undefined>} what went wrong */
async function build() {
	try {
		await buildForTests();
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
