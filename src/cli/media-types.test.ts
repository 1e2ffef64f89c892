import { describe, expect, it } from 'vitest';

import { MEDIA_TYPES, mediaType } from './media-types.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
	Buffer.concat(
		parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))
	).toString('latin1');

/** The first bytes of files as the usual programs write them. */
const FILES: readonly [type: string, start: string][] = [
	['webp', bytes('RIFF', [0x24, 0x0a, 0, 0], 'WEBPVP8 ')],
	['avif', bytes([0, 0, 0, 0x20], 'ftypavif', [0, 0, 0, 0])],
	['png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
	['jpg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF')],
	['mp3', bytes('ID3', [4, 0, 0, 0])],
	['mp3', bytes([0xff, 0xfb, 0x90, 0x64])],
	['m4a', bytes([0, 0, 0, 0x20], 'ftypM4A ', [0, 0, 0, 0])],
	['m4a', bytes([0, 0, 0, 0x18], 'ftypmp42', [0, 0, 0, 0])],
	['none', bytes('<svg xmlns="')],
	['none', bytes('OggS', [0, 2])],
	['none', bytes('GIF89a')],
	['none', bytes([0, 0, 0, 0x18], 'ftypheic')]
];

describe('a type of media', () => {
	it.each(FILES)('%s is told by its first bytes', (type, start) => {
		const found = Object.entries(MEDIA_TYPES).filter(([, { begins }]) => begins.test(start));
		expect(found.map(([ending]) => ending)).toEqual(type === 'none' ? [] : [type]);
	});

	it('goes by the ending, and by nothing else of the name', () => {
		expect(mediaType('png.mp3')?.mime).toBe('audio/mpeg');
		expect(['a.svg', 'png', 'a.constructor', 'a.png.exe'].filter(mediaType)).toEqual([]);
	});
});
