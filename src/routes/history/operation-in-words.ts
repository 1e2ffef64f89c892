import type { Text } from '#lib/core/deck/deck.ts';
import { localize } from '#lib/core/card/localize.ts';
import type { Lang } from '#lib/core/shared/lang.ts';
import { formatDay } from '#lib/i18n/calendar.ts';
import { LANG_NAMES } from '#lib/i18n/lang-names.ts';
import type { HistoryMessages } from '#lib/i18n/messages/history/kk.ts';
import type { PageMessages } from '#lib/i18n/messages/pages/kk.ts';
import type { DoneThing } from '#lib/state/history.svelte.ts';

export type Operation = Extract<DoneThing, { kind: 'operation' }>['operation'];

type Words = {
	readonly own: HistoryMessages;
	readonly settings: PageMessages['settings'];
	/** What the rating buttons are called. */
	readonly buttons: string;
	readonly lang: Lang;
	/** The title of a deck. */
	readonly titleOf: (deck: string) => string;
};

/** What an operation was, in words. */
export function operationInWords(operation: Operation, words: Words): string {
	const { what } = words.own;
	const name = nameOf(operation.about, words);
	switch (operation.what) {
		case 'register':
			return registerInWords(operation, words);
		case 'edit':
			return what.edit(name);
		case 'note-removed':
			return what.noteRemoved(name);
		case 'deck-added':
			return what.deckAdded(name);
		case 'deck-updated':
			return what.deckUpdated(name);
		case 'deck-removed':
			return what.deckRemoved(name);
		case 'profile-renamed':
			return what.profileRenamed(name);
		case 'profile-removed':
			return what.profileRemoved(name);
		case 'merged':
			return what.merged;
		case 'replaced':
			return what.replaced;
		case 'repaired':
			return what.repaired;
	}
}

/** What it was done to: a name, or an author's text. */
function nameOf(about: unknown, { own, lang }: Words): string {
	if (typeof about === 'string') return about === '' ? own.trash.nameless : about;
	const isText = typeof about === 'object' && about !== null && 'kk' in about;
	return isText ? localize(about as Text, lang).text : '…';
}

function registerInWords({ changes }: Operation, words: Words): string {
	const { what } = words.own;
	const after = changes[0]?.after as { key?: unknown; value?: unknown } | undefined;
	const [kind = '', ...rest] = String(after?.key ?? '').split('/');
	const about = rest.join('/');
	const value = after?.value;
	const isOn = (value as { on?: unknown } | null)?.on === true;
	switch (kind) {
		case 'setting':
		case 'scheduler':
			return settingInWords(about, value, words);
		case 'deck':
			return (isOn ? what.deckOn : what.deckOff)(words.titleOf(about));
		case 'new':
			return (isOn ? what.newOn : what.newOff)(words.titleOf(about));
		case 'order':
			return what.mixed(words.titleOf(about));
		case 'backlog':
			return value ? what.backlogOn : what.backlogOff;
		case 'exam': {
			const day = (value as { day?: unknown } | null)?.day;
			return typeof day === 'number' ? what.examOn(formatDay(day, words.lang)) : what.examOff;
		}
		default:
			return what.otherSetting;
	}
}

function settingInWords(name: string, value: unknown, words: Words): string {
	const { own, settings: s } = words;
	const { what } = own;
	const names: Record<string, string> = {
		lang: s.interfaceLang,
		cardLang: s.cardLang,
		buttons: words.buttons,
		theme: s.theme,
		text: s.textSize,
		newPerDay: s.newPerDay,
		reviewsPerDay: s.reviewsPerDay,
		retention: what.retention,
		learningSteps: what.learningSteps,
		relearningSteps: what.relearningSteps
	};
	const values: Record<string, string> = {
		auto: s.themeAuto,
		light: s.themeLight,
		dark: s.themeDark,
		normal: s.textNormal,
		large: s.textLarge,
		larger: s.textLarger,
		...LANG_NAMES
	};
	const label = names[name];
	if (label === undefined) return what.otherSetting;
	if (name === 'retention' && typeof value === 'number')
		return what.setting(label, s.retentionValue(Math.round(value * 100)));
	if (typeof value === 'number') return what.setting(label, String(value));
	return what.setting(label, typeof value === 'string' ? (values[value] ?? '') : '');
}
