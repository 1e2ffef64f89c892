/** Which facts of the article's inventory the notes of this deck carry. */
export const FACTS: { readonly [fact: string]: readonly string[] } = {
	'study-period-1991-1995': ['years-of-press-and-reforms', 'match-periods'],
	'budget-2018-first-stage': [
		'budget-first-stage-2018',
		'budget-threshold',
		'budget-for-all-year',
		'budget-then-elections',
		'budget-2018-not-for-all',
		'order-forum-to-election',
		'match-years-1996-2021'
	],
	'budget-2020-all-units': [
		'budget-all-units-2020',
		'budget-first-stage-2018',
		'budget-for-all-year',
		'budget-then-elections',
		'budget-2018-not-for-all',
		'order-forum-to-election',
		'match-years-1996-2021'
	],
	'direct-elections-2021': [
		'direct-elections-2021',
		'budget-then-elections',
		'elections-not-before-budget',
		'order-forum-to-election',
		'match-years-1996-2021'
	],
	'source-press-1990-1995': ['years-of-press-and-reforms', 'match-periods'],
	'perestroika-council-reforms': ['councils-strengthened-1990-1991'],
	'law-1991-local-self-government': ['law-on-councils-1991'],
	'law-1991-ended-kpss-influence': ['party-influence-ended'],
	'law-1991-merged-chair-posts': [
		'law-on-councils-1991',
		'party-influence-ended',
		'posts-merged-then-split',
		'match-years-1991-1995'
	],
	'first-legal-change-january-1992': ['january-1992'],
	'law-1992-01-13-amendments': ['two-laws-1992-01-13', 'laws-on-1992-01-13-count'],
	'law-1992-01-13-constitution-norms': ['two-laws-1992-01-13', 'laws-on-1992-01-13-count'],
	'vertical-idea-since-1990': ['vertical-idea-1990', 'vertical-not-late-1990s'],
	'councils-lost-right-to-executive-committee': ['right-to-committee-lost'],
	'akimat-institution-founded-1992': ['right-to-committee-lost'],
	'akimats-replaced-higher-executive-committees': ['akimats-replace-committees-1992'],
	'council-vs-akimat-functions': ['posts-merged-then-split'],
	'resolution-1992-01-13': [
		'resolution-1992-01-13',
		'laws-and-resolution-same-day',
		'match-days-1992-1993'
	],
	'resolution-deadline-1992-03-01': [
		'deadline-1992-03-01',
		'deadline-meaning',
		'acts-of-1992',
		'first-of-march-no-act'
	],
	'decree-1992-02-07': ['decree-1992-02-07'],
	'president-appoints-oblast-akims': ['oblast-akims-decree-date'],
	'village-untouched-1992': ['village-akim-not-1992'],
	'village-council-chair-de-jure-head': ['village-akim-not-1992'],
	'councils-self-dissolution-1993': [
		'councils-dissolve-1993',
		'order-fate-of-councils',
		'match-years-1991-1995'
	],
	'legal-basis-village-akim-1993': [
		'village-akim-basis-1993',
		'village-akim-laws-month',
		'akim-in-two-stages',
		'village-akim-not-1992'
	],
	'law-1993-12-08-no-4200': ['law-4200-1993-12-08', 'december-laws-1993', 'match-days-1992-1993'],
	'law-1993-12-10-no-4100': ['law-4100-1993-12-10', 'december-laws-1993', 'match-days-1992-1993'],
	'laws-1993-order': [
		'law-4100-1993-12-10',
		'days-between-december-laws',
		'december-laws-1993',
		'larger-number-earlier-law'
	],
	'old-law-repealed-1993': ['village-akim-basis-1993'],
	'rural-okrugs-replaced-councils': ['okrug-law-date'],
	'constitution-1995-fixed-system': [
		'constitution-1995',
		'constitution-and-forum',
		'match-years-1991-1995'
	],
	'who-appointed-village-akim': ['direct-elections-2021'],
	'akims-forum-1996-06': [
		'akims-forum-1996-06',
		'constitution-and-forum',
		'forum-after-constitution',
		'match-years-1996-2021'
	],
	'forum-village-akims-demands': ['akims-forum-1996-06']
};
