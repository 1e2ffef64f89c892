import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerFace } from '#lib/core/card/face.ts';
import type { CardId } from '#lib/core/shared/ids.ts';
import { I18n, setI18n } from '#lib/i18n/i18n.svelte.ts';
import Asked from './Asked.svelte';
import Explained from './Explained.svelte';

const kk = (text: string) => ({ text, lang: 'kk' as const });

const face: AnswerFace = {
	card: 'dates/laws#what' as CardId,
	lang: 'kk',
	wants: 'answer',
	prompt: { kind: 'what-on', lang: 'kk', parts: [{ kind: 'text', text: '1992 жылғы 13 қаңтар' }] },
	answer: kk('Екі заң шықты'),
	accepted: [kk('Екі заң шықты'), kk('Қаулы шықты')],
	single: true,
	wrong: []
};
const oneOfTwo: AnswerFace = { ...face, also: [kk('Қаулы шықты')] };

let shown: Record<string, unknown> | null = null;

/** The words of a part of the screen, with the interface in Kazakh. */
function show<Props extends Record<string, unknown>>(part: Component<Props>, props: Props): string {
	const inKazakh: Component<Props> = (anchor, own) => {
		setI18n(new I18n());
		return part(anchor, own);
	};
	shown = mount(inKazakh, { target: document.body, props, context: new Map() });
	flushSync();
	return document.body.innerText;
}

afterEach(async () => {
	if (shown) await unmount(shown);
	shown = null;
});

const asked = { nth: 1, deck: kk('Маңызды даталар'), asked: false, withAnswers: false };

describe('[Q13] a date on which several things happened', () => {
	it('is asked for one of them', () => {
		expect(show(Asked, { face: oneOfTwo, ...asked })).toContain('Оқиғалардың бірін атаңыз');
	});

	it('with one event is asked for what happened', () => {
		const words = show(Asked, { face, ...asked });
		expect(words).toContain('Бұл кезде не болды?');
		expect(words).not.toContain('бірін атаңыз');
	});

	it('shows the others under the answer, and not the one that stands there already', () => {
		const words = show(Explained, { face: oneOfTwo, sources: {} });
		expect(words).toContain('Сол кездегі басқа оқиғалар');
		expect(words).toContain('Қаулы шықты');
		expect(words).not.toContain('Екі заң шықты');
	});

	it('shows the asked one where another was named', () => {
		const words = show(Explained, { face: oneOfTwo, sources: {}, shown: 'Қаулы шықты' });
		expect(words).toContain('Екі заң шықты');
		expect(words).not.toContain('Қаулы шықты');
	});

	it('with one event has no others', () => {
		expect(show(Explained, { face, sources: {} })).not.toContain('оқиғалар');
	});
});
