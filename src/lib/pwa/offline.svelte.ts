import { trustedScriptUrl } from './trusted-url.ts';

/** `unsupported`: no service worker here (plain http, private window, old browser). */
export type OfflineState = 'unsupported' | 'preparing' | 'ready' | 'failed';

const saidKey = 'qaitala:offline-said';
const hour = 3_600_000;

export type OfflineParts = {
	workers: ServiceWorkerContainer | undefined;
	/** Where the worker's script is and which pages it serves, both with the base path. */
	script: string;
	scope: string;
	/** Remembers that "ready" was said; undefined where nothing can be remembered. */
	memory: Pick<Storage, 'getItem' | 'setItem'> | undefined;
	reload: () => void;
	now: () => number;
};

/** Keeps the app working without a network: says when it does, offers new versions, forces none. */
export class Offline {
	#parts: OfflineParts;
	#registration: ServiceWorkerRegistration | undefined;
	#lastLook = 0;
	#agreed = false;
	#state = $state<OfflineState>('preparing');
	#announcing = $state(false);
	#waiting = $state.raw<ServiceWorker | undefined>();
	#replaced = $state(false);

	constructor(parts: OfflineParts) {
		this.#parts = parts;
		if (!parts.workers) this.#state = 'unsupported';
	}

	/** Whether everything works without a network, and if not, why. */
	get state(): OfflineState {
		return this.#state;
	}

	/** True once in the life of an installation: say "ready to work offline", then call `said()`. */
	get announcing(): boolean {
		return this.#announcing;
	}

	/** A new version lies ready; it stays there until `applyUpdate()` or until every tab is closed. */
	get updateOffered(): boolean {
		return this.#waiting !== undefined;
	}

	/** Another tab took the new version: this one works on, but should be reloaded at a safe point. */
	get replaced(): boolean {
		return this.#replaced;
	}

	/** Registers the worker and follows it; safe to call where there is none. */
	async start(): Promise<void> {
		const { workers, script, scope } = this.#parts;
		if (!workers) return;
		const controlledBefore = workers.controller !== null;
		workers.addEventListener('controllerchange', () => this.#controllerChanged(controlledBefore));
		try {
			const registration = await workers.register(trustedScriptUrl(script), {
				scope,
				updateViaCache: 'none'
			});
			this.#lastLook = this.#parts.now();
			this.#follow(registration);
		} catch {
			// Private windows and untrusted certificates refuse a worker: the app goes on without one.
			this.#state = 'failed';
		}
	}

	/** Asks the server for a new version, at most once an hour; without a network nothing happens. */
	async look(): Promise<void> {
		const now = this.#parts.now();
		if (!this.#registration || Math.abs(now - this.#lastLook) < hour) return;
		this.#lastLook = now;
		try {
			await this.#registration.update();
		} catch {
			// Offline is the usual state of things here: the next look will tell.
		}
	}

	/** "Ready to work offline" was read; it is not said again. */
	said(): void {
		this.#announcing = false;
		try {
			this.#parts.memory?.setItem(saidKey, 'yes');
		} catch {
			// Storage may be full or forbidden; then it is said once more at the next visit.
		}
	}

	/** On the learner's word: takes the new version and reloads this tab once it is in charge. */
	applyUpdate(): void {
		if (this.#replaced && !this.#waiting) return this.#parts.reload();
		if (!this.#waiting) return;
		this.#agreed = true;
		this.#waiting.postMessage({ type: 'SKIP_WAITING' }, []);
	}

	#follow(registration: ServiceWorkerRegistration): void {
		this.#registration = registration;
		if (registration.active) this.#becomeReady();
		if (registration.waiting) this.#waiting = registration.waiting;
		if (registration.installing) this.#followNew(registration.installing);
		registration.addEventListener('updatefound', () => {
			if (registration.installing) this.#followNew(registration.installing);
		});
	}

	#followNew(worker: ServiceWorker): void {
		const isFirst = !this.#registration?.active;
		worker.addEventListener('statechange', () => {
			if (worker.state === 'installed' && !isFirst) this.#waiting = worker;
			if (worker.state === 'activated') this.#becomeReady();
			if (worker.state === 'redundant') this.#forget(worker);
			if (worker.state !== 'installed' && this.#waiting === worker) this.#waiting = undefined;
		});
	}

	#becomeReady(): void {
		this.#state = 'ready';
		this.#announcing ||= !this.#wasSaid();
	}

	#forget(worker: ServiceWorker): void {
		if (this.#waiting === worker) this.#waiting = undefined;
		if (this.#state === 'preparing') this.#state = 'failed';
	}

	#controllerChanged(controlledBefore: boolean): void {
		if (this.#agreed) this.#parts.reload();
		else if (controlledBefore) this.#replaced = true;
	}

	#wasSaid(): boolean {
		try {
			return this.#parts.memory?.getItem(saidKey) === 'yes';
		} catch {
			return false;
		}
	}
}

/** The worker of this app in this browser; `base` is the path the app lives under: '' or '/name'. */
export function offlineHere(base: string): Offline {
	return new Offline({
		workers: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
		script: `${base}/sw.js`,
		scope: `${base}/`,
		memory: localMemory(),
		reload: () => location.reload(),
		now: () => Date.now()
	});
}

function localMemory(): Storage | undefined {
	try {
		return localStorage;
	} catch {
		// Reading the property alone throws where a policy forbids storage.
		return undefined;
	}
}
