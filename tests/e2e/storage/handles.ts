/** The handles on databases that a page has opened. */
export type Handles = {
	handles: { db: IDBDatabase; isClosed: boolean }[];
	/** How many of the next transactions fail as they do when the browser has lost its files. */
	failing: number;
};

/** Runs in the page, before the app: notes every handle, so that a test can end it as a browser in trouble does. */
export function countHandles(): void {
	const page = globalThis as unknown as Handles;
	page.handles = [];
	page.failing = 0;
	const { open } = IDBFactory.prototype;
	IDBFactory.prototype.open = function (...given) {
		const opening = open.apply(this, given);
		opening.addEventListener('success', () =>
			page.handles.push({ db: opening.result, isClosed: false })
		);
		return opening;
	};
	const { close } = IDBDatabase.prototype;
	IDBDatabase.prototype.close = function () {
		for (const handle of page.handles) if (handle.db === this) handle.isClosed = true;
		close.call(this);
	};
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (...given) {
		if (page.failing > 0) {
			page.failing -= 1;
			throw new DOMException('Internal error', 'UnknownError');
		}
		return transaction.apply(this, given);
	};
}
