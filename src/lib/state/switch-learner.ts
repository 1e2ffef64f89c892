import { base } from '$app/paths';
import type { Lang } from '../core/shared/lang.ts';
import { cleanName } from '../core/shared/learner-name.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import { now } from './clock.ts';
import { applyLook } from './look.ts';
import { readPreferences } from './preferences.ts';
import type { Ready } from './ready.ts';
import { forgetUnlocked } from './unlocked.ts';

/*
 * Another learner takes the phone. The page is loaded anew: all that is open on it (a session, a round, what waits to
 * be saved) is one learner's, and stays so to its end.
 */

/** Goes on as another learner, on Today; false if that learner is not here any more, or the choice was not saved. */
export async function goAs(
	{ storage }: Pick<Ready, 'storage'>,
	learner: ProfileId
): Promise<boolean> {
	const chosen = await storage.chooseProfile(learner);
	if (!chosen.saved || !chosen.value) return false;
	await leaveFor({ storage, profile: learner }, '/');
	return true;
}

/** Makes a learner who is a newcomer in that language, and begins to study; false if that was not saved. */
export async function beginAs(
	{ storage }: Pick<Ready, 'storage'>,
	name: string,
	lang: Lang
): Promise<boolean> {
	const beginning = { settings: { lang, cardLang: lang }, chosen: true };
	const added = await storage.addProfile(cleanName(name), now().at, beginning);
	if (!added.saved) return false;
	await leaveFor({ storage, profile: added.value.id }, '/study/');
	return true;
}

/** Leaves this page for one of another learner, whose colours the first paint has already. */
export async function leaveFor({ storage, profile }: Ready, path: string): Promise<void> {
	forgetUnlocked();
	const { lang, theme, text } = readPreferences(await storage.settings(profile));
	applyLook({ lang, theme, text });
	location.assign(`${base}${path}`);
}
