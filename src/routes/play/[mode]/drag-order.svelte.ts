import { placeOver, scrollAt, shiftsFor, withinList, type Row } from './drag-order.ts';

/** Pixels before a press becomes a drag. */
const SLACK = 4;

type Drag = {
	readonly from: number;
	readonly rows: readonly Row[];
	readonly pointer: number;
	/** Where on the page it began, so that scrolling counts as movement. */
	readonly startY: number;
};

/**
 * Rows of a list put to another place by a finger or a mouse. Nothing moves in the document before it is let go: the
 * rows are only drawn elsewhere, so that the pointer never loses what it holds.
 */
export class DragOrder {
	#rows: () => readonly HTMLElement[];
	#ondrop: (from: number, to: number) => void;
	#drag: Drag | null = null;
	#from = $state<number | null>(null);
	#moved = $state(0);
	#shifts = $state.raw<readonly number[]>([]);
	#to = 0;
	#clientY = 0;
	#frame = 0;

	constructor(rows: () => readonly HTMLElement[], ondrop: (from: number, to: number) => void) {
		this.#rows = rows;
		this.#ondrop = ondrop;
	}

	/** Which row is being dragged. */
	get from(): number | null {
		return this.#from;
	}

	/** By how many pixels a row is drawn away from its place. */
	offset(index: number): number {
		if (this.#from === null) return 0;
		return index === this.#from ? this.#moved : (this.#shifts[index] ?? 0);
	}

	begin(from: number, event: PointerEvent): void {
		if (event.button !== 0 || this.#drag) return;
		const rows = this.#rows().map((row) => {
			const { top, height } = row.getBoundingClientRect();
			return { top: top + scrollY, height };
		});
		this.#drag = { from, rows, pointer: event.pointerId, startY: event.clientY + scrollY };
		this.#clientY = event.clientY;
		this.#to = from;
		addEventListener('pointermove', this.#onmove);
		addEventListener('pointerup', this.#onup);
		addEventListener('pointercancel', this.#oncancel);
		addEventListener('keydown', this.#onkey, true);
	}

	/** Puts everything back; also to be called when the list goes away. */
	cancel(): void {
		this.#drag = null;
		this.#from = null;
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		removeEventListener('pointermove', this.#onmove);
		removeEventListener('pointerup', this.#onup);
		removeEventListener('pointercancel', this.#oncancel);
		removeEventListener('keydown', this.#onkey, true);
	}

	#onmove = (event: PointerEvent): void => {
		const drag = this.#drag;
		if (!drag || event.pointerId !== drag.pointer) return;
		this.#clientY = event.clientY;
		if (this.#from === null) {
			if (Math.abs(event.clientY + scrollY - drag.startY) < SLACK) return;
			getSelection()?.removeAllRanges();
			this.#from = drag.from;
			this.#frame = requestAnimationFrame(this.#scroll);
		}
		this.#follow(drag);
	};

	#onup = (event: PointerEvent): void => {
		const drag = this.#drag;
		if (!drag || event.pointerId !== drag.pointer) return;
		const hasMoved = this.#from !== null;
		const to = this.#to;
		this.cancel();
		if (hasMoved && to !== drag.from) this.#ondrop(drag.from, to);
	};

	#oncancel = (event: PointerEvent): void => {
		if (event.pointerId === this.#drag?.pointer) this.cancel();
	};

	#onkey = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape') return;
		event.stopPropagation();
		this.cancel();
	};

	// A finger that rests near an edge moves on with the page.
	#scroll = (): void => {
		const drag = this.#drag;
		if (!drag) return;
		const before = scrollY;
		window.scrollBy(0, scrollAt(this.#clientY, innerHeight));
		if (scrollY !== before) this.#follow(drag);
		this.#frame = requestAnimationFrame(this.#scroll);
	};

	#follow({ from, rows, startY }: Drag): void {
		this.#moved = withinList(rows, from, this.#clientY + scrollY - startY);
		this.#to = placeOver(rows, from, this.#moved);
		this.#shifts = shiftsFor(rows, from, this.#to);
	}
}
