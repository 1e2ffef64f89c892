import { isDeckId, isDeviceId, isProfileId, type ProfileId } from '#lib/core/shared/ids.ts';
import { newProfile } from '../open-profile.ts';
import type { ProfileRow, RowChange } from '../rows.ts';
import { setAside, type CheckContext, type Damage, type Stores } from './damage.ts';

/** Damage of learners, and of what they have set and corrected. */
export function checkLearners(stores: Stores, context: CheckContext): Damage[] {
	return [
		...checkRegisters(stores, context),
		...checkEdits(stores, context),
		...checkProfiles(stores, context)
	];
}

function checkRegisters({ registers }: Stores, context: CheckContext): Damage[] {
	return registers.flatMap((row): Damage[] => {
		const key = [row.profile, row.key];
		if (!isWritten(row)) {
			return [{ kind: 'register-broken', changes: setAside('registers', key, row, context) }];
		}
		const value = cleaned(row.value);
		if (value === row.value) return [];
		return [textDamage({ table: 'registers', key, before: row, after: { ...row, value } })];
	});
}

function checkEdits({ edits }: Stores, context: CheckContext): Damage[] {
	return edits.flatMap((row): Damage[] => {
		const key = [row.profile, row.deck, row.note, row.field, row.lang];
		if (!isWritten(row) || !isDeckId(row.deck) || !Number.isFinite(row.baseVersion)) {
			return [{ kind: 'edit-broken', changes: setAside('edits', key, row, context) }];
		}
		const value = cleaned(row.value);
		if (value === row.value) return [];
		return [textDamage({ table: 'edits', key, before: row, after: { ...row, value } })];
	});
}

/** Whether a row says who wrote it, and as which. */
function isWritten({ order, device }: { order: unknown; device: unknown }): boolean {
	return Number.isSafeInteger(order) && Number(order) >= 1 && isDeviceId(device);
}

function checkProfiles(stores: Stores, context: CheckContext): Damage[] {
	const { profiles, log, registers, edits, meta } = stores;
	const damage: Damage[] = [];
	const known = new Set<ProfileId>(profiles.map(({ id }) => id));
	const named = new Set([...log, ...registers, ...edits].map(({ profile }) => profile));
	for (const id of named) {
		if (known.has(id) || !isProfileId(id)) continue;
		const after = newProfile(id, '', context.moment.at);
		damage.push({ kind: 'profile-missing', changes: [{ table: 'profiles', key: id, after }] });
		known.add(id);
	}
	for (const row of profiles) {
		const whole = sound(row, context);
		const name = cleaned(whole.name) as string;
		const after = { ...whole, name };
		const changes: RowChange[] = [{ table: 'profiles', key: row.id, before: row, after }];
		if (whole !== row) damage.push({ kind: 'profile-broken', changes });
		// One change mends both.
		if (name !== whole.name) damage.push({ kind: 'text', changes: whole === row ? changes : [] });
	}
	const current = meta.find(({ key }) => key === 'profile');
	const inUse = profiles.find(({ removed }) => removed === undefined)?.id ?? [...known][0];
	const isThere = profiles.some(
		({ id, removed }) => id === current?.value && removed === undefined
	);
	if (!isThere && !known.has(current?.value as ProfileId) && inUse !== undefined) {
		const after = { key: 'profile', value: inUse };
		damage.push({
			kind: 'current',
			changes: [{ table: 'meta', key: 'profile', ...(current ? { before: current } : {}), after }]
		});
	}
	return damage;
}

/** A learner's row with what every one has; the same row if nothing is missing. */
function sound(row: ProfileRow, { moment }: CheckContext): ProfileRow {
	const isNamed = typeof row.name === 'string';
	const isDated = Number.isFinite(row.created);
	const ids = Array.isArray(row.ids) ? row.ids.filter(isProfileId) : [];
	if (isNamed && isDated && ids.length === row.ids?.length && ids.includes(row.id)) return row;
	return {
		...row,
		name: isNamed ? row.name : '',
		created: isDated ? row.created : moment.at,
		ids: [...new Set([row.id, ...ids])].sort()
	};
}

function textDamage(change: RowChange): Damage {
	return { kind: 'text', changes: [change] };
}

const HALF_PAIRS = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text without what no text has (halves of letters, zero bytes); anything else, and a sound text, as it is. */
function cleaned(value: unknown): unknown {
	return typeof value === 'string'
		? value.replaceAll('\0', '').replace(HALF_PAIRS, '\uFFFD')
		: value;
}
