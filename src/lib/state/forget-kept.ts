/** Takes away what the app keeps beside the database, and nothing of other apps at the same address. */
export function forgetKept(kept: () => Storage = () => localStorage): void {
	try {
		const storage = kept();
		const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
		for (const key of keys) if (key?.startsWith('qaitala')) storage.removeItem(key);
	} catch {
		// Where storage is forbidden nothing was kept.
	}
}
