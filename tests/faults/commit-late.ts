/**
 * Runs in the page, before the app: a database that says "committed" when nothing more is asked of a transaction that
 * writes the log, and commits it only `late` milliseconds after. What an answer waits for is then no promise.
 */
export function commitLate(late: number): void {
	type State = { waiting: number; wrote: boolean };
	const states = new WeakMap<IDBTransaction, State>();

	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (names, mode, options) {
		const made = transaction.call(this, names, mode, options);
		const has = [...made.objectStoreNames].includes('log');
		if (mode === 'readwrite' && has) hold(made);
		return made;
	};

	function hold(held: IDBTransaction): void {
		const state: State = { waiting: 0, wrote: false };
		states.set(held, state);
		let told: ((event: Event) => void) | null = null;
		let saidAt = 0;
		Object.defineProperty(held, 'oncomplete', {
			set(listener: (event: Event) => void) {
				told = listener;
			}
		});
		held.addEventListener('complete', (event) => {
			if (saidAt === 0) told?.call(held, event);
		});
		const keepOpen = () => {
			const asking = get.call(held.objectStore('log'), ['', '']);
			asking.addEventListener('success', () => {
				if (state.waiting > 0) return keepOpen();
				if (!state.wrote) return;
				if (saidAt === 0) {
					saidAt = performance.now();
					told?.call(held, new Event('complete'));
				}
				if (performance.now() - saidAt < late) keepOpen();
			});
		};
		keepOpen();
	}

	const { get } = IDBObjectStore.prototype;
	const count = (request: IDBRequest, store: IDBObjectStore | IDBIndex, name: string) => {
		const table = 'objectStore' in store ? store.objectStore : store;
		const state = states.get(table.transaction);
		if (!state) return request;
		state.waiting += 1;
		if (name === 'put' || name === 'add') state.wrote ||= table.name === 'log';
		const answered = () => (state.waiting -= 1);
		request.addEventListener('success', answered);
		request.addEventListener('error', answered);
		return request;
	};
	const names = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
	for (const [prototype, more] of [
		[IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear']],
		[IDBIndex.prototype, []]
	] as [object, string[]][]) {
		for (const name of [...names, ...more]) {
			const real = Reflect.get(prototype, name) as (...given: unknown[]) => IDBRequest;
			Reflect.set(prototype, name, function (this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
				return count(real.apply(this, given), this, name);
			});
		}
	}
	const moves: ('continue' | 'advance' | 'continuePrimaryKey')[] = [
		'continue',
		'advance',
		'continuePrimaryKey'
	];
	for (const name of moves) {
		const real = IDBCursor.prototype[name] as (...given: unknown[]) => void;
		Reflect.set(IDBCursor.prototype, name, function (this: IDBCursor, ...given: unknown[]) {
			const table = 'objectStore' in this.source ? this.source.objectStore : this.source;
			const state = states.get(table.transaction);
			// The request answers once more.
			if (state) state.waiting += 1;
			real.apply(this, given);
		});
	}
}
