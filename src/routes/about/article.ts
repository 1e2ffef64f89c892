import type { Lang } from '#lib/core/shared/lang.ts';

/**
 * The article that the first decks are made from. Its text gives the title in Russian and English only,
 * so the Kazakh citation carries the printed Russian title.
 */
export const ARTICLE: Record<Lang, { text: string; lang: Lang }> = {
	kk: {
		lang: 'kk',
		text: 'Жұмашов Е.Ә., Пұсырманов Н.С. Трансформация сельсовета в сельский акимат: ретроспективный анализ // Л.Н. Гумилев атындағы Еуразия ұлттық университетінің Хабаршысы. Саяси ғылымдар. Аймақтану. Шығыстану. Түркітану сериясы. – 2025. – №1(150). – ISSN 2616-6887, eISSN 2617-605X. – Мақала қазақ тілінде.'
	},
	ru: {
		lang: 'ru',
		text: 'Жумашов Е.А., Пусырманов Н.С. Трансформация сельсовета в сельский акимат: ретроспективный анализ // Л.Н. Гумилев атындағы Еуразия ұлттық университетінің Хабаршысы. Саяси ғылымдар. Аймақтану. Шығыстану. Түркітану сериясы. – 2025. – №1(150). – ISSN 2616-6887, eISSN 2617-605X. – На казахском языке.'
	},
	en: {
		lang: 'en',
		text: 'Zhumashov Y.A., Pussyrmanov N.S. Transformation of the selsoviet into the village akimat: a retrospective analysis. Л.Н. Гумилев атындағы Еуразия ұлттық университетінің Хабаршысы. Саяси ғылымдар. Аймақтану. Шығыстану. Түркітану сериясы. 2025, no. 1(150). ISSN 2616-6887, eISSN 2617-605X. In Kazakh.'
	}
};
