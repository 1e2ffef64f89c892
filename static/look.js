// The learner's theme, text size and language before the first paint: state/look.ts keeps them in this key.
// A file and not an inline script, so that the content security policy needs no exception.
try {
	var look = JSON.parse(localStorage.getItem('qaitala:look') || 'null') || {};
	var root = document.documentElement;
	if (look.theme === 'light' || look.theme === 'dark') root.dataset.theme = look.theme;
	if (look.text === 'large' || look.text === 'larger') root.dataset.text = look.text;
	// Pages are prerendered in Kazakh: another language stays hidden until its words are there.
	if (look.lang === 'ru' || look.lang === 'en') {
		root.lang = look.lang;
		root.dataset.waiting = '';
	}
} catch (error) {
	// Storage may be forbidden or the value damaged; then the page begins as for a newcomer.
}
