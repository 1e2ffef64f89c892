import { join } from 'node:path';
import { measureSize } from './measure-size.mjs';
import { root } from './run.mjs';
import { buildForTests } from './run-tests.mjs';

await buildForTests();
const rows = await measureSize(join(root, 'build'));

console.table(rows);
const over = rows.filter((one) => one.over > 0);
for (const { what, over: by } of over) console.error(`Over budget: ${what}, by ${by}.`);
process.exitCode = over.length > 0 ? 1 : 0;
