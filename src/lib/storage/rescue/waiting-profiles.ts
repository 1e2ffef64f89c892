import { isProfileId, type ProfileId } from '#lib/core/shared/ids.ts';
import { WAITING, type SecondPlace } from '../pending.ts';

/** Whose answers wait in the second place for a database that takes them. */
export function waitingProfiles(place: SecondPlace | null): ProfileId[] {
	if (!place) return [];
	const keys = Array.from({ length: place.length }, (_, i) => place.key(i) ?? '');
	const waiting = keys.filter((key) => key.startsWith(WAITING));
	return [...new Set(waiting.map((key) => profileIn(place.getItem(key))).filter(isProfileId))];
}

function profileIn(text: string | null): unknown {
	try {
		const kept = JSON.parse(text ?? '') as { request?: { profile?: unknown } } | null;
		return kept?.request?.profile;
	} catch {
		return undefined;
	}
}
