// What it does, and why it is a file: src/lib/state/look.ts
{
	const root = document.documentElement;
	let look = {};
	try {
		look = JSON.parse(localStorage.getItem('qaitala:look') || 'null') || {};
		if (look.lang) root.dataset.known = '';
	} catch {
		// As for a newcomer.
	}
	if (look.theme === 'light' || look.theme === 'dark') root.dataset.theme = look.theme;
	if (look.text === 'large' || look.text === 'larger') root.dataset.text = look.text;

	const asked = /[?&]lang=(kk|ru|en)(&|$)/.exec(location.search);
	const lang = asked ? asked[1] : look.lang;
	if (lang === 'ru' || lang === 'en') {
		root.lang = lang;
		root.dataset.waiting = '';
		setTimeout(() => delete root.dataset.waiting, 5000);
	}
}
