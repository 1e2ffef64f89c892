import type { Ready } from './ready.ts';

export { fetchHomeAddress } from '../pwa/home-address.ts';

/** Whether a learner has anything that an address which changes would lose. */
export async function hasProgress({ storage, profile }: Ready): Promise<boolean> {
	const { sinceCopy, lastCopy } = await storage.copyState(profile);
	return sinceCopy > 0 || lastCopy !== null;
}
