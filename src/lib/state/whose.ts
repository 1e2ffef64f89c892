import type { NumberedProfile } from '../storage/index.ts';
import type { Ready } from './ready.ts';

/** Whose page this is; null where nobody else studies on this device. */
export async function whose({ storage, profile }: Ready): Promise<NumberedProfile | null> {
	const here = await storage.profiles();
	return here.length > 1 ? (here.find(({ id }) => id === profile) ?? null) : null;
}
