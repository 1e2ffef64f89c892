import { createContext } from 'svelte';
import { base } from '$app/paths';
import { version } from '$app/environment';
import type { Lang } from '../core/shared/lang.ts';
import { DEFAULT_SETTINGS } from '../core/scheduler/settings.ts';
import type { SchedulerSettings } from '../core/scheduler/schedule.ts';
import { I18n } from '../i18n/i18n.svelte.ts';
import { keepOffer } from '../pwa/early-offer.ts';
import type { Install } from '../pwa/install.svelte.ts';
import type { Offline } from '../pwa/offline.svelte.ts';
import type { Refusal, Saved, StorageEvent, StorageRefused } from '../storage/index.ts';
import { catchFailures } from './catch-failures.ts';
import type { Gate } from './gate.svelte.ts';
import { langOfLink } from './lang-of-link.ts';
import { applyLook, readLook } from './look.ts';
import type { Ready } from './ready.ts';
import type { Upkeep } from './upkeep.svelte.ts';
import { readPreferences, type PreferenceName, type Preferences } from './preferences.ts';

/** Why nothing can be written any more; `blocked` passes when the other tab is closed, `broken` is only met at the start. */
export type Trouble = Refusal | 'blocked' | 'broken';

/** So long a first visit may take to a card before everything else is fetched for offline, in milliseconds. */
const BEFORE_OFFLINE = 1500;

/** The app as one learner sees it: language, settings, storage, installation. Made by the layout and handed down. */
export class App {
	readonly i18n = new I18n();
	readonly base = base;
	readonly version = version;
	/** Resolves when the data are open; never, if they cannot be opened (`trouble` says why). */
	readonly ready: Promise<Ready>;

	/** More than one learner studies on this device. */
	several = $state(false);
	/** What stands before every screen: a lock, or the question who studies here. */
	gate = $state.raw<Gate | null>(null);

	#resolveReady: (ready: Ready) => void = () => {};
	#resolveCardShown: () => void = () => {};
	#cardShown = new Promise<void>((resolve) => {
		this.#resolveCardShown = resolve;
	});
	#preferences = $state.raw(readPreferences(new Map()));
	#scheduling = $state.raw<SchedulerSettings>(DEFAULT_SETTINGS);
	#opened = $state(false);
	#trouble = $state.raw<Trouble | null>(null);
	#failure = $state.raw<string | null>(null);
	#hasAnswers = $state(false);
	#isFirstVisit = false;
	#unsaved = $state(0);
	#changes = $state(0);
	#dataGone = $state(false);
	#insecure = $state(false);
	#home = $state.raw<string | undefined>();
	#offline = $state.raw<Offline | undefined>();
	#install = $state.raw<Install | undefined>();
	#upkeep = $state.raw<Upkeep | undefined>();

	constructor() {
		this.ready = new Promise((resolve) => {
			this.#resolveReady = resolve;
		});
	}

	get preferences(): Preferences {
		return this.#preferences;
	}
	get scheduling(): SchedulerSettings {
		return this.#scheduling;
	}
	/** Before the first finished session, once that is known. */
	get newcomer(): boolean {
		return this.#opened && !this.#preferences.begun;
	}
	get trouble(): Trouble | null {
		return this.#trouble;
	}
	/** The message of a bug that nobody caught. */
	get failure(): string | null {
		return this.#failure;
	}
	/** Whether there is anything to read, or to take a copy of. */
	get opened(): boolean {
		return this.#opened;
	}
	/** Something was answered on this device; known only where progress cannot be kept. */
	get hasAnswers(): boolean {
		return this.#hasAnswers;
	}
	/** Answers that wait to be saved. */
	get unsaved(): number {
		return this.#unsaved;
	}
	/** Rises whenever something stored has changed, here or in another tab. */
	get changes(): number {
		return this.#changes;
	}
	/** There was progress once, and the browser has cleared it. */
	get dataGone(): boolean {
		return this.#dataGone;
	}
	/** A plain-http address, where progress is lost when the address changes. */
	get insecure(): boolean {
		return this.#insecure;
	}
	/** The school's https address, if it is set. */
	get home(): string | undefined {
		return this.#home;
	}
	get offline(): Offline | undefined {
		return this.#offline;
	}
	get install(): Install | undefined {
		return this.#install;
	}
	/** What is looked at now and then, once that is fetched. */
	get upkeep(): Upkeep | undefined {
		return this.#upkeep;
	}
	/** Whether there is anything to say on a calm screen. */
	get hasNotices(): boolean {
		const { updateOffered = false, replaced = false, announcing = false } = this.#offline ?? {};
		const ofOffline = updateOffered || replaced || announcing;
		return (
			this.#unsaved > 0 ||
			this.#dataGone ||
			this.#insecure ||
			ofOffline ||
			this.offersInstall ||
			this.#upkeep?.hasNews === true
		);
	}
	get offersInstall(): boolean {
		const way = this.#install?.way;
		const canInstall = way === 'prompt' || way === 'by-hand-ios';
		return canInstall && this.#preferences.begun && !this.#preferences.installDeclined;
	}

	/** Begins a visit in the browser; gives the function that ends it. */
	start(): () => void {
		const stopFailures = catchFailures((error) => this.#fail(error));
		const look = readLook();
		const asked = langOfLink();
		this.#isFirstVisit = look === null;
		const root = document.documentElement;
		// Also if the words cannot be fetched: the page in Kazakh is better than none.
		void this.i18n.use(asked ?? look?.lang ?? 'kk').finally(() => {
			root.lang = this.i18n.lang;
			delete root.dataset['waiting'];
			root.dataset['ready'] = '';
		});
		this.#insecure = !window.isSecureContext;
		if (this.#insecure) void this.#learnWhatWouldBeLost();
		const offer = keepOffer(window);
		void this.#open(asked).finally(async () => {
			await this.#startKeeping(offer);
			// Without it nothing is missed: another visit looks again.
			this.#upkeep = await (await import('./upkeep.svelte.ts').catch(() => null))?.keepUp(this);
		});
		const wake = () => {
			if (document.visibilityState === 'visible') void this.#wake();
		};
		document.addEventListener('visibilitychange', wake);
		return () => {
			stopFailures();
			document.removeEventListener('visibilitychange', wake);
		};
	}

	/** Sets a preference: stored first, then shown. */
	async prefer<Name extends PreferenceName>(name: Name, value: Preferences[Name]): Promise<void> {
		const { storage, profile } = await this.ready;
		if (!this.heed(await storage.setSetting(profile, name, value))) return;
		await this.#show({ ...this.#preferences, [name]: value });
	}

	/** The newcomer's switch: the interface and the cards. */
	async chooseBothLangs(lang: Lang): Promise<void> {
		await this.prefer('cardLang', lang);
		await this.prefer('lang', lang);
	}

	/** Sets something about scheduling. */
	async schedule(changes: Partial<SchedulerSettings>): Promise<void> {
		const { storage, profile } = await this.ready;
		if (!this.heed(await storage.setSchedulerSettings(profile, changes))) return;
		this.#scheduling = await storage.schedulerSettings(profile);
	}

	/** Says so on the screen if something was not saved; gives whether it was. */
	heed(saved: Saved<unknown> | { readonly saved: false; readonly reason: 'broken' }): boolean {
		if (!saved.saved) this.#trouble = saved.reason;
		return saved.saved;
	}

	/** To be called when a card can be answered. */
	cardShown(): void {
		this.#resolveCardShown();
	}

	/** To be called when a session has been finished: the moment to ask for what a newcomer would not understand. */
	async sessionFinished(): Promise<void> {
		if (this.#preferences.begun) return;
		await this.prefer('begun', true);
		// Once: Firefox asks the learner, and would ask again after every session.
		const { persistenceHere } = await import('../pwa/persistence.svelte.ts');
		await persistenceHere().ask();
	}

	async saveWaiting(): Promise<void> {
		const { storage } = await this.ready;
		await storage.retry();
	}

	declineInstall(): void {
		void this.prefer('installDeclined', true);
	}

	forgetGone(): void {
		this.#dataGone = false;
	}

	/** Downloads a copy of the progress, from wherever the learner is. */
	async saveCopy(): Promise<void> {
		const { Copies } = await import('./copies.svelte.ts');
		const host = { ready: this.ready, copied: async () => {}, restored: () => this.restored() };
		await new Copies(host).save();
	}

	/** To be called when a copy was added to what is here. */
	async restored(): Promise<void> {
		this.#dataGone = false;
		await this.#readAgain();
	}

	/**
	 * Follows what keeps the app on the device, also where the data did not open: a new version may be what opens them.
	 * A first visit fetches everything for offline: not while its first card is on the way.
	 */
	async #startKeeping(offer: () => Event | undefined): Promise<void> {
		if (!navigator.serviceWorker?.controller) {
			const enough = new Promise((resolve) => {
				setTimeout(resolve, BEFORE_OFFLINE);
			});
			await Promise.race([this.#cardShown, enough]);
		}
		// The network may be gone: the next visit tries again.
		const door = await import('../pwa/keeping.ts').catch(() => null);
		if (!door) return;
		this.#install = door.installHere(offer());
		this.#install.start();
		this.#offline = door.offlineHere(base);
		await this.#offline.start();
	}

	async #open(asked: Lang | null): Promise<void> {
		const { openStorage } = await import('./open-storage.ts');
		const opened = await openStorage((event) => this.#hear(event));
		if (!opened.ready) {
			this.#trouble = opened.reason;
			return;
		}
		const { storage, profile } = opened;
		// Before anything is shown or asked, so that no screen and no card flashes up in another language.
		if (asked !== null) {
			const { takeLang } = await import('./take-lang.ts');
			this.heed(await takeLang(opened, asked, this.#isFirstVisit));
		}
		this.#scheduling = await storage.schedulerSettings(profile);
		await this.#show(readPreferences(await storage.settings(profile)));
		this.#dataGone = opened.wasCleared;
		this.#unsaved = storage.pending;
		this.several = opened.several;
		const enter = () => {
			this.#opened = true;
			this.#resolveReady({ storage, profile });
		};
		if (!opened.lock) return enter();
		const door = await import('./gate.svelte.ts');
		// Not waited for: a new version is looked for meanwhile.
		void door.openLock(opened, this).then(enter);
	}

	#fail(error: unknown): void {
		// What is no error is no failure either: browsers tell of skipped resize callbacks in this way.
		if (!(error instanceof Error)) return;
		if (isRefusal(error)) this.#trouble = error.reason;
		else this.#failure = error.message;
	}

	async #learnWhatWouldBeLost(): Promise<void> {
		const { fetchHomeAddress, hasProgress } = await import('./would-be-lost.ts');
		this.#home = await fetchHomeAddress(base);
		this.#hasAnswers ||= await hasProgress(await this.ready);
	}

	/** The database answers again: what was said of its silence is over. */
	#recover(): void {
		const passing: readonly (Trouble | null)[] = ['lost', 'quota', 'blocked'];
		if (this.#opened && passing.includes(this.#trouble)) this.#trouble = null;
	}

	async #wake(): Promise<void> {
		const { storage } = await this.ready;
		if (await storage.wake()) {
			this.#recover();
			void this.#askWhose();
		}
		// Another day may have begun while the page slept.
		this.#changes += 1;
		await this.#offline?.look();
	}

	/** Somebody else may have been chosen in another tab: this page keeps its learner, and asks who goes on here. */
	async #askWhose(): Promise<void> {
		const door = await import('./gate.svelte.ts').catch(() => null);
		await door?.askWhoElse(await this.ready, this);
	}

	#hear(event: StorageEvent): void {
		switch (event.kind) {
			case 'gone':
				this.#trouble = event.why;
				break;
			case 'blocked':
				this.#trouble = 'blocked';
				break;
			case 'reopened':
				this.#recover();
				break;
			case 'pending':
				this.#unsaved = event.count;
				break;
			case 'changed':
				this.#recover();
				this.#changes += 1;
				this.#hasAnswers ||= event.change.what === 'progress';
				// A restored copy brings settings too; what was set here by hand is shown already.
				if (event.change.what === 'all' || (event.elsewhere && event.change.what !== 'progress'))
					void this.#readAgain();
				if (event.elsewhere && event.change.what === 'all') void this.#askWhose();
				break;
			case 'broken':
				console.error('An answer that can never be saved was set aside', event.error);
				this.#fail(event.error);
				break;
		}
	}

	async #readAgain(): Promise<void> {
		const { storage, profile } = await this.ready;
		this.#scheduling = await storage.schedulerSettings(profile);
		await this.#show(readPreferences(await storage.settings(profile)));
	}

	async #show(preferences: Preferences): Promise<void> {
		this.#preferences = preferences;
		await this.i18n.use(preferences.lang);
		// The words first, and then what is wanted now: it may have changed while they were fetched.
		const { lang, theme, text } = this.#preferences;
		applyLook({ lang, theme, text });
	}
}

/** By its name, since the class comes only with the database. */
function isRefusal(error: Error): error is StorageRefused {
	return error.name === 'StorageRefused';
}

export const [getApp, setApp] = createContext<App>();
