import { WORDS } from '../words.ts';

const { study, end } = WORDS.kk;

/** How a run of answers goes. */
export type Run = {
	seed: number;
	/** Answers after which it stops; it also stops where the session ends. */
	most?: number;
	/** Acknowledges an answer at the tap already: a mistake that the tests must notice. */
	early?: boolean;
	words: typeof BUTTONS;
};

/** What the buttons say, in Kazakh, as on a first visit. */
export const BUTTONS = {
	options: study.answer,
	/** Turns a card over, or gives an answer. */
	opens: [study.show, study.dontKnow],
	/** Rates an opened card. */
	saves: [study.forgot, study.know, study.next, study.guessed, study.notMeant],
	saved: study.saved,
	ends: [end.endTitle, end.endPartTitle, study.nothingTitle]
};

/**
 * Runs in the page: studies by tapping what is on the screen, at random and as fast as it goes. Each time the
 * screen shows that an answer is saved, it awaits `acknowledge()` of the page. Gives the number of answers.
 */
export async function answerCards({
	seed,
	most = Infinity,
	early = false,
	words
}: Run): Promise<number> {
	const { acknowledge } = globalThis as unknown as { acknowledge?: () => Promise<void> };
	let state = seed + 1;
	const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];

	const says = (button: Element, names: readonly string[]) =>
		names.some((name) => (button.textContent ?? '').trim().startsWith(name));
	const buttons = (names: readonly string[]) =>
		// A busy one belongs to the answer that is being saved.
		[...document.querySelectorAll<HTMLElement>('button:enabled:not([aria-busy="true"])')].filter(
			(one) => says(one, names)
		);
	const options = () => [
		...document.querySelectorAll<HTMLElement>(
			`ol[aria-label="${words.options}"] button:not([aria-disabled="true"])`
		)
	];
	const isSaved = () => document.querySelector(`[title="${words.saved}"]`) !== null;
	/** What is said about answers that could not be saved yet. */
	const waiting = () =>
		[...document.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent).join();
	const hasEnded = () =>
		words.ends.includes((document.querySelector('h1')?.textContent ?? '').trim());

	const until = (holds: () => boolean) =>
		new Promise<void>((resolve) => {
			const look = () => {
				if (!holds()) return;
				observer.disconnect();
				resolve();
			};
			const observer = new MutationObserver(look);
			observer.observe(document, { subtree: true, childList: true, attributes: true });
			look();
		});
	/** Lets the page show what a tap did. */
	const settle = () => new Promise((resolve) => setTimeout(resolve));

	let answered = 0;
	while (answered < most) {
		const steps = () => [...options(), ...buttons(words.opens)];
		await until(() => hasEnded() || steps().length + buttons(words.saves).length > 0);
		if (hasEnded()) return answered;
		const save = pick(buttons(words.saves));
		if (!save) {
			pick(steps())?.click();
			await settle();
			continue;
		}
		if (early) await acknowledge?.();
		const before = waiting();
		save.click();
		await settle();
		await until(() => isSaved() || waiting() !== before || hasEnded());
		answered += 1;
		if (!early && waiting() === '') await acknowledge?.();
	}
	return answered;
}
