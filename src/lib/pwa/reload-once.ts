const reloadedKey = 'qaitala:reloaded-for-missing-file';
const hour = 3_600_000;
/** A page that is still there so long after it was to be left stays, in milliseconds. */
const leaveTime = 5000;

export type ReloadParts = {
	page: EventTarget;
	/** Of this tab alone, so that another tab may be reloaded too. */
	memory: Pick<Storage, 'getItem' | 'setItem'>;
	/** Whether there is anybody to give the page anew. */
	serverAnswers: () => Promise<boolean>;
	reload: () => void;
	now: () => number;
};

/**
 * An old tab that asks for a file its server no longer has is reloaded: at most once an hour, so that
 * a file which is missing for good ends at the error page and not in a loop. Not where the server itself is gone, since
 * then even the page would be lost; and not while the page is being left: Firefox breaks off what is being fetched
 * then, and a reload would take the place of the way out.
 */
export function reloadOnceOnMissingFile(parts: ReloadParts): void {
	const { page, memory, serverAnswers, reload, now } = parts;
	let leftAt = Number.NEGATIVE_INFINITY;
	const isBeingLeft = () => Math.abs(now() - leftAt) < leaveTime;
	page.addEventListener('beforeunload', () => {
		leftAt = now();
	});
	// The error goes its way meanwhile: whoever wanted the file deals with it, as if nothing were to come.
	page.addEventListener('vite:preloadError', () => void reloadIfItHelps());

	async function reloadIfItHelps(): Promise<void> {
		if (isBeingLeft() || !(await serverAnswers())) return;
		if (!isBeingLeft() && mayReload(memory, now())) reload();
	}
}

function mayReload(memory: ReloadParts['memory'], now: number): boolean {
	try {
		const last = Number(memory.getItem(reloadedKey) ?? Number.NEGATIVE_INFINITY);
		if (Math.abs(now - last) < hour) return false;
		memory.setItem(reloadedKey, String(now));
		return true;
	} catch {
		// What cannot be remembered might be repeated for ever, so the error page comes instead.
		return false;
	}
}
