import { buildForTests, runPlaywright } from './run-tests.mjs';
import { closingLines } from './test-counts.mjs';

await buildForTests();
const counts = await runPlaywright(process.argv.slice(2));
for (const line of closingLines(counts)) console.log(line);
process.exitCode = counts.failed > 0 ? 1 : 0;
