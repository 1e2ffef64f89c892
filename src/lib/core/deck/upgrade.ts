import { fail, ok, type Result } from '../shared/result.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Turns a deck of one version of the format into one of the next. */
export type Upgrade = (deck: Fields) => Fields;

/** The first turns `qaitala/1` into `qaitala/2`, and so on; a published one is never changed. */
const UPGRADES: readonly Upgrade[] = [];

export type FormatProblem = {
	readonly code: 'not-a-deck' | 'newer-format';
	/** The format as it is written there; empty if there is none. */
	readonly format: string;
};

/** A deck of any version of the format as one of the newest; what comes from the future is refused. */
export function upgradeDeck(
	value: unknown,
	upgrades: readonly Upgrade[] = UPGRADES
): Result<Fields, FormatProblem> {
	if (!isFields(value)) return fail({ code: 'not-a-deck', format: '' });
	const format = typeof value.format === 'string' ? value.format : '';
	const version = Number(/^qaitala\/([1-9]\d{0,5})$/.exec(format)?.[1] ?? 0);
	if (version === 0) return fail({ code: 'not-a-deck', format });
	const newest = upgrades.length + 1;
	if (version > newest) return fail({ code: 'newer-format', format });
	const upgraded = upgrades.slice(version - 1).reduce((deck, upgrade) => upgrade(deck), value);
	return ok({ ...upgraded, format: `qaitala/${newest}` });
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
