/** Which facts of the article's inventory the notes of this deck carry. */
export const FACTS: { readonly [fact: string]: readonly string[] } = {
	'councils-local-power-in-constitutions': ['soviet-basic-laws'],
	'council-formed-executive-committee': ['acts-1992-right-lost'],
	'kpss-de-facto-control': ['soviet-basic-laws'],
	'perestroika-council-reforms': ['law-1991-party'],
	'law-1991-local-self-government': ['law-1991-title', 'law-1991-year'],
	'law-1991-ended-kpss-influence': ['law-1991-party'],
	'law-1991-merged-chair-posts': [
		'law-1991-posts',
		'acts-1992-functions',
		'order-of-effects',
		'match-act-effect'
	],
	'law-1991-chair-nomination': ['law-1991-nomination'],
	'raion-leaders-imposed-chairs': ['law-1991-nomination'],
	'law-1992-01-13-amendments': [
		'january-law-amended',
		'january-law-amended-title',
		'january-laws-actions',
		'january-laws-not-both'
	],
	'law-1992-01-13-constitution-norms': [
		'january-law-constitution',
		'january-law-constitution-title',
		'january-laws-actions',
		'january-laws-not-both',
		'match-act-date'
	],
	'laws-1992-two-effects': ['january-laws-vertical'],
	'laws-1992-main-goal': ['january-laws-goal'],
	'debate-centralisation-vs-strong-executive': ['january-laws-opponents'],
	'councils-lost-right-to-executive-committee': ['acts-1992-right-lost'],
	'akimats-replaced-higher-executive-committees': ['acts-1992-akimat', 'order-of-effects'],
	'council-vs-akimat-functions': ['acts-1992-functions'],
	'council-chair-vs-akim': ['acts-1992-functions'],
	'resolution-1992-01-13': [
		'january-1992-body',
		'january-1992-date',
		'resolution-subject',
		'resolution-same-day'
	],
	'resolution-deadline-1992-03-01': ['resolution-deadline', 'no-act-of-1-march', 'match-1992-days'],
	'resolution-what-it-ordered': ['resolution-cities', 'resolution-no-village-akims'],
	'decree-1992-02-07': ['decree-date', 'decree-title', 'decree-effect', 'decree-issuer'],
	'president-appoints-oblast-akims': [
		'decree-appointments',
		'order-appointing-akims',
		'decree-raion-akim'
	],
	'oblast-akims-appoint-raion-akims': [
		'decree-appointments',
		'order-appointing-akims',
		'decree-raion-akim'
	],
	'raion-akims-appoint-institution-heads': [
		'decree-raion-akim',
		'decree-appointments',
		'order-appointing-akims'
	],
	'village-council-chair-de-jure-head': ['acts-1992-no-village-akim'],
	'farm-heads-de-facto-rule-1992': ['acts-1992-no-village-akim'],
	'mutual-ban-chair-council': ['mutual-ban-law'],
	'legal-basis-village-akim-1993': ['december-laws-basis'],
	'law-1993-12-08-no-4200': [
		'law-4200-title',
		'law-4200-number',
		'law-4200-date',
		'december-laws-numbers',
		'match-act-date'
	],
	'law-1993-12-10-no-4100': [
		'law-4100-title',
		'law-4100-number',
		'law-4100-date',
		'december-laws-numbers',
		'match-act-date'
	],
	'laws-1993-order': [
		'law-4200-date',
		'law-4100-title',
		'law-4100-date',
		'december-laws-numbers',
		'december-laws-number-order'
	],
	'old-law-repealed-1993': ['december-laws-repeal'],
	'rural-okrugs-replaced-councils': [
		'law-4200-okrug',
		'okrug-not-by-4100',
		'order-of-effects',
		'match-act-effect'
	],
	'akim-title-kent-okrug': ['december-laws-akim-title'],
	'village-akim-subordinate-raion-maslikhat': ['december-laws-basis'],
	'council-duties-passed-to-akim': ['law-4200-okrug'],
	'current-system-founded-1991-1995': ['constitution-effect'],
	'constitution-1995-fixed-system': [
		'constitution-year',
		'constitution-effect',
		'order-of-effects',
		'match-act-effect'
	]
};
