/** Which facts of the article's inventory the notes of this deck carry. */
export const FACTS: { readonly [fact: string]: readonly string[] } = {
	'akim-title-kent-okrug': ['village-akim', 'order-village-heads'],
	'akimats-replaced-higher-executive-committees': ['executive-committee', 'level-without-akimat'],
	'apparatus-duties-documents': ['akims-office', 'office-military-register', 'match-who-did-what'],
	'apparatus-duties-meetings': ['office-carries-out'],
	'apparatus-duties-military': ['office-military-register'],
	'council-chair-vs-akim': ['heads-after-1992'],
	'council-duties-passed-to-akim': ['duties-passed-to'],
	'council-for-every-level': ['council-at-every-level'],
	'council-formed-executive-committee': [
		'executive-committee',
		'committee-chair-elected-by',
		'match-soviet-power',
		'match-who-put-in-office'
	],
	'council-vs-akimat-functions': ['akimat-executive-body'],
	'councils-de-jure-absolute': ['match-soviet-power'],
	'councils-limited-freedom': ['councils-self-government', 'lower-council-carries-out'],
	'councils-lost-right-to-executive-committee': ['akimat-executive-body'],
	'councils-self-government-elements': ['councils-self-government'],
	'direct-elections-2021': [
		'village-akim-appointed-by',
		'match-who-put-in-office',
		'order-village-heads'
	],
	'dissolution-public-question': ['no-village-akimat-1993'],
	'elders-councils-names': ['elders-board'],
	'elders-councils-purpose': ['elders-board'],
	'elders-fines-charity': ['elders-right-to-fine', 'elders-fines-spent-on'],
	'farm-heads-de-facto-rule-1992': ['farm-heads-real-power', 'village-head-1992'],
	'farm-heads-higher-prestige': ['farm-heads-real-power'],
	'forum-village-akims-demands': ['forum-who-complained'],
	'generic-term-auyl-akimdigi': ['units-alike'],
	'kpss-de-facto-control': ['party-main-decisions', 'match-soviet-power'],
	'law-1991-chair-nomination': ['nomination-not-approval'],
	'law-1991-ended-kpss-influence': ['party-main-decisions'],
	'law-1991-merged-chair-posts': [
		'nomination-not-approval',
		'heads-after-1992',
		'order-village-heads'
	],
	'legal-basis-village-akim-1993': ['level-without-akimat', 'power-passed-to-chair'],
	'levels-differ-1993': ['no-village-akimat-1993'],
	'lowest-tier-four-units': ['lowest-tier-town'],
	'mutual-ban-chair-council': ['mutual-ban'],
	'mutual-ban-reason-1-split-of-powers': ['mutual-ban'],
	'oblast-akims-appoint-raion-akims': ['match-who-put-in-office', 'order-chain-of-akims'],
	'power-passed-to-chair': ['power-passed-to-chair'],
	'president-appoints-oblast-akims': [
		'village-akim-appointed-by',
		'match-who-put-in-office',
		'order-chain-of-akims'
	],
	'raion-akims-appoint-institution-heads': ['match-who-did-what'],
	'raion-leaders-imposed-chairs': ['raion-leaders-convenient-person'],
	'rural-councils-double-dependence': ['farm-not-under-council'],
	'rural-okrugs-replaced-councils': ['duties-passed-to'],
	'staff-2-to-5': ['akims-office'],
	'units-similar-in-form': ['units-alike'],
	'village-akim-role': ['village-akim', 'village-akim-executive-system'],
	'village-akim-subordinate-raion-maslikhat': ['raion-maslikhat'],
	'village-akimat-weaker-than-higher': ['village-akimat-weaker'],
	'village-council-chair-de-jure-head': ['village-head-1992'],
	'village-untouched-1992': ['level-without-akimat'],
	'who-appointed-village-akim': [
		'village-akim-appointed-by',
		'city-of-oblast-significance',
		'match-who-put-in-office',
		'order-chain-of-akims'
	]
};
