import { expect, it } from 'vitest';
import { MEDIA_TYPES } from '../src/cli/media-types.ts';
import { webApp } from '../src/tools/web-app.mjs';

it('whatever a deck may show or play is kept by the service worker', () => {
	const [pattern = ''] = webApp('', 'build').workbox?.globPatterns ?? [];
	const kept = /\{(.*)\}/.exec(pattern)?.[1]?.split(',') ?? [];
	expect(Object.keys(MEDIA_TYPES).filter((ending) => !kept.includes(ending))).toEqual([]);
});
