import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const { run } = await import(pathToFileURL(join(root, '.output', 'server.mjs')).href);
await run(join(root, 'build'));
