import { describe, expect, it } from 'vitest';
import { besideByArrow, pickedByKey } from './match-keys.ts';

const ids = { left: ['l1', 'l2', 'l3'], right: ['r1', 'r2', 'r3'] };
const plain = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };

describe('digits', () => {
	it('pick a question, and then its answer', () => {
		expect(pickedByKey({ ...plain, code: 'Digit2' }, null, ids)).toEqual({
			side: 'left',
			id: 'l2'
		});
		const picked = { side: 'left', id: 'l2' } as const;
		expect(pickedByKey({ ...plain, code: 'Numpad3' }, picked, ids)).toEqual({
			side: 'right',
			id: 'r3'
		});
		const answer = { side: 'right', id: 'r1' } as const;
		expect(pickedByKey({ ...plain, code: 'Digit1' }, answer, ids)).toEqual({
			side: 'left',
			id: 'l1'
		});
	});

	it('stand for nothing beyond the board, with other keys held, or held down themselves', () => {
		expect(pickedByKey({ ...plain, code: 'Digit4' }, null, ids)).toBeNull();
		expect(pickedByKey({ ...plain, code: 'KeyA' }, null, ids)).toBeNull();
		expect(pickedByKey({ ...plain, ctrlKey: true, code: 'Digit1' }, null, ids)).toBeNull();
		expect(pickedByKey({ ...plain, repeat: true, code: 'Digit1' }, null, ids)).toBeNull();
	});
});

it('arrows go along a side, stop at its ends, and go over to the other', () => {
	const counts = { left: 3, right: 2 };
	expect(besideByArrow('ArrowDown', { side: 'left', index: 0 }, counts)).toEqual({
		side: 'left',
		index: 1
	});
	expect(besideByArrow('ArrowUp', { side: 'left', index: 0 }, counts)?.index).toBe(0);
	expect(besideByArrow('ArrowDown', { side: 'right', index: 1 }, counts)?.index).toBe(1);
	expect(besideByArrow('ArrowRight', { side: 'left', index: 2 }, counts)).toEqual({
		side: 'right',
		index: 1
	});
	expect(besideByArrow('ArrowRight', { side: 'right', index: 1 }, counts)).toBeNull();
	expect(besideByArrow('Enter', { side: 'left', index: 0 }, counts)).toBeNull();
});
