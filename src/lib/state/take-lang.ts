import type { Lang } from '../core/shared/lang.ts';
import type { Saved } from '../storage/index.ts';
import type { Ready } from './ready.ts';

/** A link sets both languages on a first visit, and the interface's afterwards. */
export async function takeLang(
	{ storage, profile }: Ready,
	asked: Lang,
	isFirstVisit: boolean
): Promise<Saved<unknown>> {
	const settings = await storage.settings(profile);
	if (isFirstVisit && !settings.has('cardLang')) {
		const saved = await storage.setSetting(profile, 'cardLang', asked);
		if (!saved.saved) return saved;
	}
	return storage.setSetting(profile, 'lang', asked);
}
