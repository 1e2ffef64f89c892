/** What a page at a plain-http address of the local network has to do without. */
export const capabilities = [
	'service-worker',
	'storage-manager',
	'caches',
	'locks',
	'random-uuid',
	'subtle',
	'clipboard',
	'share',
	'wake-lock'
] as const;

export type Capability = (typeof capabilities)[number];

export type ContextFacts = {
	secure: boolean;
	/** False where the address, and with it everything stored under it, changes from day to day. */
	keepsProgress: boolean;
	missing: Capability[];
};

/** The parts of `window` that the facts are read from. */
export type Surroundings = {
	isSecureContext: boolean;
	caches?: unknown;
	navigator: object;
	crypto?: object | undefined;
};

/** Says what this page can do here; nothing is called, only looked for. */
export function contextFacts(page: Surroundings): ContextFacts {
	return {
		secure: page.isSecureContext,
		keepsProgress: page.isSecureContext,
		missing: capabilities.filter((capability) => !has(page, capability))
	};
}

function has(page: Surroundings, capability: Capability): boolean {
	const navigator = page.navigator as Record<string, unknown>;
	const crypto = (page.crypto ?? {}) as Record<string, unknown>;
	switch (capability) {
		case 'service-worker':
			return Boolean(navigator['serviceWorker']);
		case 'storage-manager':
			return Boolean(navigator['storage']);
		case 'caches':
			return Boolean(page.caches);
		case 'locks':
			return Boolean(navigator['locks']);
		case 'random-uuid':
			return Boolean(crypto['randomUUID']);
		case 'subtle':
			return Boolean(crypto['subtle']);
		case 'clipboard':
			return Boolean(navigator['clipboard']);
		case 'share':
			return Boolean(navigator['share']);
		case 'wake-lock':
			return Boolean(navigator['wakeLock']);
	}
}
