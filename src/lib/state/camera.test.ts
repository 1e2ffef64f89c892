import { expect, test } from 'vitest';
import { troubleOf } from './camera.ts';

test('each error of a camera has its own word', () => {
	expect(troubleOf('NotAllowedError')).toBe('refused');
	expect(troubleOf('SecurityError')).toBe('refused');
	expect(troubleOf('NotFoundError')).toBe('none');
	expect(troubleOf('OverconstrainedError')).toBe('none');
	expect(troubleOf('NotReadableError')).toBe('taken');
	expect(troubleOf('AbortError')).toBe('taken');
	expect(troubleOf('TypeError')).toBe('failed');
	expect(troubleOf(undefined)).toBe('failed');
});
