import { describe, expect, it } from 'vitest';
import { keepOffer } from './early-offer.ts';
import { Install, isIos } from './install.svelte.ts';

class Offer extends Event {
	asked = 0;
	userChoice: Promise<{ outcome: string }>;

	constructor(outcome: string) {
		super('beforeinstallprompt', { cancelable: true });
		this.userChoice = Promise.resolve({ outcome });
	}

	async prompt(): Promise<void> {
		this.asked += 1;
	}
}

function install(parts: { standalone?: boolean; ios?: boolean } = {}) {
	const page = new EventTarget();
	const app = new Install({ page, standalone: false, ios: false, ...parts });
	return { app, page, stop: app.start() };
}

describe('the way to the home screen', () => {
	it('is none until the browser offers one', () => {
		expect(install().app.way).toBe('none');
	});

	it('is kept also if the browser offered it before anybody could hear', async () => {
		const page = new EventTarget();
		const handOver = keepOffer(page);
		const offer = new Offer('accepted');
		page.dispatchEvent(offer);
		const app = new Install({ page, standalone: false, ios: false, offer: handOver() });
		expect([offer.defaultPrevented, app.way]).toEqual([true, 'prompt']);
		expect(await app.ask()).toBe('accepted');
		const late = new Offer('accepted');
		page.dispatchEvent(late);
		expect([late.defaultPrevented, handOver()]).toEqual([false, offer]);
	});

	it('is by hand on an iPhone, and none where the app is installed', () => {
		expect(install({ ios: true }).app.way).toBe('by-hand-ios');
		expect(install({ ios: true, standalone: true }).app.way).toBe('installed');
	});

	it('is kept from the browser’s own moment to ours', async () => {
		const { app, page } = install();
		const offer = new Offer('accepted');
		page.dispatchEvent(offer);
		expect([offer.defaultPrevented, app.way, offer.asked]).toEqual([true, 'prompt', 0]);
		expect(await app.ask()).toBe('accepted');
		expect(offer.asked).toBe(1);
	});

	it('is used up by asking, whatever the answer', async () => {
		const { app, page } = install();
		page.dispatchEvent(new Offer('dismissed'));
		expect(await app.ask()).toBe('dismissed');
		expect([app.way, await app.ask()]).toEqual(['none', 'unavailable']);
	});

	it('ends when the app is installed', () => {
		const { app, page } = install();
		page.dispatchEvent(new Offer('accepted'));
		page.dispatchEvent(new Event('appinstalled'));
		expect(app.way).toBe('installed');
	});

	it('is not followed any more once stopped', () => {
		const { app, page, stop } = install();
		stop();
		page.dispatchEvent(new Offer('accepted'));
		page.dispatchEvent(new Event('appinstalled'));
		expect(app.way).toBe('none');
	});
});

describe('an iPhone or iPad', () => {
	const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';

	it.each([
		['Mozilla/5.0 (iPhone; CPU iPhone OS 16_4 like Mac OS X)', 5, true],
		['Mozilla/5.0 (iPad; CPU OS 12_0 like Mac OS X)', 5, true],
		[mac, 5, true],
		[mac, 0, false],
		['Mozilla/5.0 (Linux; Android 13; SM-A245F)', 5, false],
		['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 10, false]
	])('is seen in %s with %i fingers: %s', (userAgent, maxTouchPoints, expected) => {
		expect(isIos({ userAgent, maxTouchPoints })).toBe(expected);
	});
});
