/** What tells one edition of a deck from another. */
export type Edition = {
	readonly version: number;
	/** SHA-256 of the compiled deck. */
	readonly checksum: string;
	readonly origin: 'shipped' | 'file';
};

/**
 * What a deck is beside the installed one of its id: `new` there is none, `update` it takes its place, `same` it is the
 * same; `older`, `altered` (that version with other contents) and `foreign` (from elsewhere) are no updates: whoever
 * wants them beside it takes them as a separate copy.
 */
export type Decision = 'new' | 'update' | 'same' | 'older' | 'altered' | 'foreign';

/** Decides what a deck that somebody offers is. */
export function decideUpdate(offered: Edition, installed: Edition | undefined): Decision {
	if (!installed) return 'new';
	if (offered.origin !== installed.origin) return 'foreign';
	if (offered.version > installed.version) return 'update';
	if (offered.version < installed.version) return 'older';
	if (offered.checksum === installed.checksum) return 'same';
	// What comes with the app is checked by its build, which may mend a deck without a new number.
	return offered.origin === 'shipped' ? 'update' : 'altered';
}

/**
 * Whether an edition takes the place of the installed one where nobody is asked: one of the app at its start, or those
 * of persons in a merge of copies, of which the same one stays in whichever order they come.
 */
export function takesPlace(offered: Edition, installed: Edition): boolean {
	// The ids of the decks that come with the app are their own: a file must not speak in their name.
	if (offered.origin !== installed.origin) return offered.origin === 'shipped';
	if (offered.version !== installed.version) return offered.version > installed.version;
	if (offered.origin === 'shipped') return offered.checksum !== installed.checksum;
	return offered.checksum > installed.checksum;
}
