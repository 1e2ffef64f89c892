import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Soon } from './soon.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function noted() {
	const done: string[] = [];
	const soon = new Soon();
	soon.begin();
	return { done, soon, note: (what: string) => soon.do(() => done.push(what)) };
}

it('does only the latest of what comes close together', () => {
	const { done, note } = noted();
	note('a');
	note('b');
	expect(done).toEqual([]);
	vi.advanceTimersByTime(300);
	expect(done).toEqual(['b']);
});

it('is not put off for ever by what keeps coming', () => {
	const { done, note } = noted();
	for (let i = 0; i < 10; i++) {
		note(String(i));
		vi.advanceTimersByTime(100);
	}
	expect(done.length).toBeGreaterThan(3);
});

it('does at once what waits when the page goes away', () => {
	const { done, note } = noted();
	note('a');
	dispatchEvent(new Event('pagehide'));
	expect(done).toEqual(['a']);
	vi.advanceTimersByTime(300);
	expect(done).toEqual(['a']);
});

it('does what waits when it ends, and nothing that was dropped', () => {
	const { done, note, soon } = noted();
	note('dropped');
	soon.drop();
	note('last');
	soon.end();
	vi.advanceTimersByTime(300);
	expect(done).toEqual(['last']);
});
