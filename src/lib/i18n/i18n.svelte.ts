import { createContext } from 'svelte';
import type { Lang } from '../core/shared/lang.ts';
import { kk, type Messages } from './messages/kk.ts';

const LOAD: Record<Lang, () => Promise<Messages>> = {
	kk: () => Promise.resolve(kk),
	ru: async () => (await import('./messages/ru.ts')).ru,
	en: async () => (await import('./messages/en.ts')).en
};

/**
 * The language of the interface and its words. Kazakh is built in, since pages are prerendered in it;
 * the others are fetched (from the precache) when they are chosen.
 */
export class I18n {
	#lang = $state<Lang>('kk');
	#words = $state.raw<Messages>(kk);
	#turn = 0;

	get lang(): Lang {
		return this.#lang;
	}

	get words(): Messages {
		return this.#words;
	}

	/** Switches at once when the words are there, unless another language was wanted meanwhile; never shows two. */
	async use(lang: Lang): Promise<void> {
		const turn = ++this.#turn;
		const words = await LOAD[lang]();
		if (turn !== this.#turn) return;
		this.#lang = lang;
		this.#words = words;
	}
}

export const [getI18n, setI18n] = createContext<I18n>();
