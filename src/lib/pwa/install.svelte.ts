/** How this app can come to the home screen from here. */
export type InstallWay =
	/** It runs from there already. */
	| 'installed'
	/** The browser has offered: `ask()` opens its window. */
	| 'prompt'
	/** iPhone and iPad: only by hand, with Share and Add to Home Screen. */
	| 'by-hand-ios'
	| 'none';

type InstallPrompt = Event & {
	prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' } | undefined>;
	userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
};

export type InstallParts = {
	page: EventTarget;
	standalone: boolean;
	ios: boolean;
	/** The browser's offer, if it came before this was there to hear of it. */
	offer?: Event | undefined;
};

/** Keeps the browser's offer to install until the moment it is worth making. */
export class Install {
	#parts: InstallParts;
	#offer = $state.raw<InstallPrompt | undefined>();
	#installed = $state(false);

	constructor(parts: InstallParts) {
		this.#parts = parts;
		this.#installed = parts.standalone;
		// Only this event has prompt(); the DOM's types do not know it.
		this.#offer = parts.offer as InstallPrompt | undefined;
	}

	/** What to show: nothing, a button that calls `ask()`, or the way by hand. */
	get way(): InstallWay {
		if (this.#installed) return 'installed';
		if (this.#offer) return 'prompt';
		return this.#parts.ios ? 'by-hand-ios' : 'none';
	}

	/** Starts listening for the browser's offer; gives the function that stops it. */
	start(): () => void {
		const keep = (event: Event): void => {
			event.preventDefault();
			this.#offer = event as InstallPrompt;
		};
		const done = (): void => {
			this.#installed = true;
			this.#offer = undefined;
		};
		this.#parts.page.addEventListener('beforeinstallprompt', keep);
		this.#parts.page.addEventListener('appinstalled', done);
		return () => {
			this.#parts.page.removeEventListener('beforeinstallprompt', keep);
			this.#parts.page.removeEventListener('appinstalled', done);
		};
	}

	/** Opens the browser's window; an offer can be used once. */
	async ask(): Promise<'accepted' | 'dismissed' | 'unavailable'> {
		const offer = this.#offer;
		if (!offer) return 'unavailable';
		this.#offer = undefined;
		await offer.prompt();
		return (await offer.userChoice).outcome;
	}
}

/** The way to the home screen in this browser; `offer` is what `keepOffer` has kept. */
export function installHere(offer: Event | undefined): Install {
	return new Install({
		page: window,
		standalone: isStandalone(window),
		ios: isIos(navigator),
		offer
	});
}

/** Whether the app runs from the home screen and not in a tab. */
export function isStandalone(page: Window): boolean {
	const legacy = (page.navigator as { standalone?: boolean }).standalone === true;
	return legacy || page.matchMedia('(display-mode: standalone)').matches;
}

/** Whether this is an iPhone or iPad, where tab and home screen keep their data apart. */
export function isIos(device: { userAgent: string; maxTouchPoints: number }): boolean {
	if (/iPhone|iPad|iPod/.test(device.userAgent)) return true;
	// An iPad calls itself a Mac; no Mac has a touch screen.
	return device.userAgent.includes('Macintosh') && device.maxTouchPoints > 1;
}
