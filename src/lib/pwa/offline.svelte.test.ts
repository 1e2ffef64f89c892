import { beforeEach, describe, expect, it } from 'vitest';
import { Offline, type OfflineParts } from './offline.svelte.ts';

class FakeWorker extends EventTarget {
	state = 'installing';
	heard: unknown[] = [];

	become(state: string): void {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}

	postMessage(message: unknown): void {
		this.heard.push(message);
	}
}

class FakeRegistration extends EventTarget {
	installing: FakeWorker | null = null;
	waiting: FakeWorker | null = null;
	active: FakeWorker | null = null;
	updates = 0;
	failure: Error | undefined;

	find(worker: FakeWorker): void {
		this.installing = worker;
		this.dispatchEvent(new Event('updatefound'));
	}

	async update(): Promise<void> {
		this.updates += 1;
		if (this.failure) throw this.failure;
	}
}

class FakeContainer extends EventTarget {
	controller: object | null = null;
	registered: unknown[] = [];
	failure: Error | undefined;
	readonly registration = new FakeRegistration();

	async register(script: unknown, options: unknown): Promise<FakeRegistration> {
		if (this.failure) throw this.failure;
		this.registered.push(String(script), options);
		return this.registration;
	}
}

let workers: FakeContainer;
let registration: FakeRegistration;
let memory: Map<string, string>;
let reloads: number;
let now: number;

beforeEach(() => {
	workers = new FakeContainer();
	registration = workers.registration;
	memory = new Map();
	reloads = 0;
	now = 1_000_000_000;
});

function offline(parts: Partial<OfflineParts> = {}): Offline {
	return new Offline({
		// Only what the class uses is there; a real worker cannot be put into every state at will.
		workers: workers as unknown as ServiceWorkerContainer,
		script: '/qaitala/sw.js',
		scope: '/qaitala/',
		memory: {
			getItem: (key) => memory.get(key) ?? null,
			setItem: (key, value) => void memory.set(key, value)
		},
		reload: () => (reloads += 1),
		now: () => now,
		...parts
	});
}

async function started(parts: Partial<OfflineParts> = {}): Promise<Offline> {
	const app = offline(parts);
	await app.start();
	return app;
}

describe('readiness to work offline', () => {
	it('is impossible without service workers, and starting does no harm', async () => {
		const app = await started({ workers: undefined });
		expect([app.state, app.announcing, app.updateOffered]).toEqual(['unsupported', false, false]);
	});

	it('registers the worker for the base path and never from the http cache', async () => {
		await started();
		expect(workers.registered).toEqual([
			`${location.origin}/qaitala/sw.js`,
			{ scope: '/qaitala/', updateViaCache: 'none' }
		]);
	});

	it('is said when the first worker is active, not while it installs', async () => {
		const app = await started();
		const worker = new FakeWorker();
		registration.find(worker);
		expect([app.state, app.announcing]).toEqual(['preparing', false]);
		worker.become('installed');
		expect([app.state, app.announcing, app.updateOffered]).toEqual(['preparing', false, false]);
		registration.active = worker;
		worker.become('activated');
		expect([app.state, app.announcing]).toEqual(['ready', true]);
	});

	it('is said once in the life of an installation', async () => {
		registration.active = new FakeWorker();
		const first = await started();
		expect(first.announcing).toBe(true);
		first.said();
		expect(first.announcing).toBe(false);
		const later = await started();
		expect([later.state, later.announcing]).toEqual(['ready', false]);
	});

	it('is still said when the page was closed before it could be', async () => {
		registration.active = new FakeWorker();
		await started();
		expect((await started()).announcing).toBe(true);
	});

	it('is told apart from an installation that failed', async () => {
		const app = await started();
		const worker = new FakeWorker();
		registration.find(worker);
		worker.become('redundant');
		expect(app.state).toBe('failed');
	});

	it('survives a browser that refuses the worker, and a memory that throws', async () => {
		workers.failure = new Error('SecurityError');
		expect((await started()).state).toBe('failed');
		workers.failure = undefined;
		registration.active = new FakeWorker();
		const throwing = (): never => {
			throw new Error('denied');
		};
		const app = await started({ memory: { getItem: throwing, setItem: throwing } });
		expect([app.state, app.announcing]).toEqual(['ready', true]);
		app.said();
		expect(app.announcing).toBe(false);
	});
});

describe('a new version', () => {
	async function withUpdate(): Promise<{ app: Offline; next: FakeWorker }> {
		workers.controller = {};
		registration.active = new FakeWorker();
		const app = await started();
		const next = new FakeWorker();
		registration.find(next);
		next.become('installed');
		return { app, next };
	}

	it('is offered once it is whole, and the tab is left alone', async () => {
		const { app, next } = await withUpdate();
		expect([app.updateOffered, app.state, reloads, next.heard]).toEqual([true, 'ready', 0, []]);
	});

	it('that waits since yesterday is offered at the start', async () => {
		registration.active = new FakeWorker();
		registration.waiting = new FakeWorker();
		expect((await started()).updateOffered).toBe(true);
	});

	it('comes on the learner’s word: this tab is reloaded when the worker is in charge, not before', async () => {
		const { app, next } = await withUpdate();
		app.applyUpdate();
		expect([next.heard, reloads]).toEqual([[{ type: 'SKIP_WAITING' }], 0]);
		workers.dispatchEvent(new Event('controllerchange'));
		expect([reloads, app.replaced]).toEqual([1, false]);
	});

	it('taken by another tab reloads nothing here, and is told', async () => {
		const { app, next } = await withUpdate();
		next.become('activated');
		workers.dispatchEvent(new Event('controllerchange'));
		expect([reloads, app.replaced, app.updateOffered]).toEqual([0, true, false]);
		app.applyUpdate();
		expect(reloads).toBe(1);
	});

	it('is not seen in the first worker taking charge of the first visit', async () => {
		const app = await started();
		workers.dispatchEvent(new Event('controllerchange'));
		expect([app.replaced, reloads]).toEqual([false, 0]);
	});

	it('that breaks while it comes is no longer offered, and the old one stays ready', async () => {
		const { app, next } = await withUpdate();
		next.become('redundant');
		expect([app.updateOffered, app.state]).toEqual([false, 'ready']);
	});

	it('is nothing to take when there is none', async () => {
		const app = await started();
		app.applyUpdate();
		expect(reloads).toBe(0);
	});
});

describe('looking for a new version', () => {
	it('asks the server at most once an hour', async () => {
		const app = await started();
		await app.look();
		expect(registration.updates).toBe(0);
		now += 3_600_000;
		await app.look();
		await app.look();
		expect(registration.updates).toBe(1);
	});

	it('asks again when the clock was set back', async () => {
		const app = await started();
		now -= 86_400_000;
		await app.look();
		expect(registration.updates).toBe(1);
	});

	it('is silent without a network', async () => {
		const app = await started();
		registration.failure = new TypeError('Failed to fetch');
		now += 3_600_000;
		await expect(app.look()).resolves.toBeUndefined();
		expect(app.state).toBe('preparing');
	});

	it('does nothing before the start', async () => {
		await offline().look();
		expect(registration.updates).toBe(0);
	});
});
