// The learner's theme, text size and language before the first paint: state/look.ts keeps them in this key.
// A file and not an inline script, so that the content security policy needs no exception.
{
	const root = document.documentElement;
	let look = {};
	try {
		look = JSON.parse(localStorage.getItem('qaitala:look') || 'null') || {};
	} catch {
		// Storage may be forbidden or the value damaged; then the page begins as for a newcomer.
	}
	if (look.theme === 'light' || look.theme === 'dark') root.dataset.theme = look.theme;
	if (look.text === 'large' || look.text === 'larger') root.dataset.text = look.text;

	// Pages are prerendered in Kazakh: another language stays hidden until its words are there.
	const asked = /[?&]lang=(kk|ru|en)(&|$)/.exec(location.search);
	const lang = asked ? asked[1] : look.lang;
	if (lang === 'ru' || lang === 'en') {
		root.lang = lang;
		root.dataset.waiting = '';
		// Should the app not come at all, a page in Kazakh is better than none.
		setTimeout(() => delete root.dataset.waiting, 5000);
	}
}
