import { clockNews, readMoment, type ClockNews } from './clock-watch.ts';
import { now } from './clock.ts';
import type { UpkeepHost } from './upkeep-host.ts';

const NAME = 'clock-seen';

/** Whether the clock of the device went on since the last visit as one would expect. */
export class ClockSeen {
	#app: UpkeepHost;
	#news = $state.raw<ClockNews | null>(null);

	constructor(app: UpkeepHost) {
		this.#app = app;
	}

	/** What is to be said of it; null if nothing. */
	get news(): ClockNews | null {
		return this.#news;
	}

	/** Looks at the clock. While there is something to be said, the last visit is not forgotten. */
	async look(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		this.#news = clockNews(readMoment(await storage.kept(profile, NAME)), now());
		if (!this.#news) await storage.keep(profile, NAME, now());
	}

	/** The learner has read it: the clock is as it should be. */
	async understood(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		if (this.#app.heed(await storage.keep(profile, NAME, now()))) this.#news = null;
	}
}
