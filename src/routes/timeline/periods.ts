import type { Text } from '#lib/core/deck/deck.ts';
import type { Period } from '#lib/core/deck/periods.ts';

/** A stretch of time of which the article speaks. */
export type ArticlePeriod = Period & {
	readonly name: Required<Text>;
	/** In words, where the article gives no two years. */
	readonly years?: Required<Text>;
	/** Where the article speaks of it: the key of a section, and its reference. */
	readonly section: string;
	readonly ref?: readonly number[];
};

/** The decks made from the article: its periods are not those of other events of the same years. */
export const DECKS_OF_ARTICLE: ReadonlySet<string> = new Set([
	'manyzdy-datalar',
	'zandar',
	'organdar-men-lauazymdar',
	'sebep-pen-saldar',
	'terminder'
]);

/** The article's periods. They overlap, since it looks at the same years for several reasons. */
export const PERIODS: readonly ArticlePeriod[] = [
	{
		id: 'councils-strengthened',
		date: '1990/1991',
		section: 'results',
		name: {
			kk: 'Жергілікті кеңестер күшейтілген жылдар',
			ru: 'Годы усиления местных советов',
			en: 'Years of stronger local councils'
		}
	},
	{
		id: 'reforms',
		date: '1991/1995',
		section: 'abstract',
		name: {
			kk: 'Құқықтық, саяси-әкімшілік және құрылымдық реформалар',
			ru: 'Правовые, политико-административные и структурные реформы',
			en: 'Legal, political and structural reforms'
		}
	},
	{
		id: 'crisis',
		date: '1990/1999',
		section: 'conclusion',
		ref: [26],
		years: { kk: '1990-жылдар', ru: '1990-е годы', en: 'The 1990s' },
		name: {
			kk: 'Дағдарыс: ауыл әкімі аппаратының штаты қысқарды',
			ru: 'Кризис: штат аппарата сельского акима сокращён',
			en: 'Crisis: the village akim’s office loses staff'
		}
	},
	{
		id: 'recent-decisions',
		date: '2018/2021',
		section: 'introduction',
		name: {
			kk: 'Соңғы шешімдер: дербес бюджет және тікелей сайлау',
			ru: 'Последние решения: свой бюджет и прямые выборы',
			en: 'Recent decisions: a separate budget and direct elections'
		}
	}
];
