import type { Lang } from '../../src/lib/core/shared/lang.ts';
import { history } from './history.ts';
import { pastAsCopy, type Past } from './past.ts';
import { shippedCards } from './shipped.ts';

const ids = shippedCards.map(({ id }) => id);
/** A card of another note than its neighbours, taken for the one three further on. */
const mixedUp = ids.slice(0, 16).map((id, i) => [id, ids[i + 3]!] as const);

const pasts = {
	/** A hundred days of study up to yesterday. */
	studious: () => ({ log: history(ids, { days: 100, until: 1, newPerDay: 3, mixedUp }) }),
	/** Twelve days of holidays after two months of study. */
	away: () => ({ log: history(ids, { days: 60, until: 12, newPerDay: 3 }) })
} satisfies Record<string, () => Past>;

/** The past of a learner on the pictures of `npm run screens`, as a copy to be restored. */
export function picturedPast(name: keyof typeof pasts, lang: Lang): Promise<string> {
	return pastAsCopy({ ...pasts[name](), preferences: { lang, cardLang: lang } });
}
