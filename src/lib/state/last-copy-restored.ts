import type { Into } from '../storage/index.ts';
import type { Ready } from './ready.ts';

/** Tells restored copies apart: by the number of the last one, for a new learner by how many there are. */
export async function lastCopyRestored(storage: Ready['storage'], into: Into): Promise<number> {
	if (into === 'new') return (await storage.profiles()).length;
	const orders = (await storage.done(into)).flatMap((thing) => {
		if (thing.kind !== 'operation') return [];
		const { what, order } = thing.operation;
		return what === 'merged' || what === 'replaced' ? [order] : [];
	});
	return orders[0] ?? 0;
}
