import type { App } from './app.svelte.ts';
import { now } from './clock.ts';

/** Takes back what a learner did last, if it is still what it was; gives whether it was taken back. */
export async function takeBackLast(
	app: Pick<App, 'ready' | 'heed'>,
	what: string
): Promise<boolean> {
	const { storage, profile } = await app.ready;
	const last = (await storage.done(profile)).find(({ undone }) => !undone);
	if (last?.kind !== 'operation' || last.operation.what !== what) return false;
	const doing = { order: last.order, undone: false };
	const taken = await storage.takeBack({ op: storage.newOp(), profile, moment: now(), doing });
	return app.heed(taken) && taken.saved && taken.value === 'done';
}
