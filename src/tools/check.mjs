import { runStaticChecks } from './static-checks.mjs';
import { runVitest } from './run-tests.mjs';
import { addCounts, closingLines } from './test-counts.mjs';

const checks = await runStaticChecks();
const sum = addCounts([
	{ passed: checks.passed.length, failed: checks.failed.length, skipped: [] },
	await runVitest(['--project', 'unit'])
]);
for (const line of closingLines(sum)) console.log(line);
process.exitCode = sum.failed > 0 ? 1 : 0;
