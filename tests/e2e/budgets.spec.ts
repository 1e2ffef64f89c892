import { fileURLToPath } from 'node:url';
import { measureSize } from '../../src/tools/measure-size.mjs';
import { expect, test } from './fixtures.ts';

test('what a phone fetches and keeps is within the budgets', async () => {
	const sizes = await measureSize(fileURLToPath(new URL('../../build', import.meta.url)));
	expect(sizes.length).toBeGreaterThan(0);
	expect(sizes.filter(({ over }) => over > 0)).toEqual([]);
});
