const reloadedKey = 'qaitala:reloaded-for-missing-file';

export type ReloadParts = {
	page: EventTarget;
	memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
	reload: () => void;
};

/**
 * An old tab that asks for a file its server no longer has is reloaded, once and never in a loop.
 * Gives the function to call when a screen has come up well, after which another reload is allowed.
 */
export function reloadOnceOnMissingFile({ page, memory, reload }: ReloadParts): () => void {
	page.addEventListener('vite:preloadError', (event) => {
		if (!mayReload(memory)) return;
		// Vite throws the import's error unless told that it was dealt with.
		event.preventDefault();
		reload();
	});
	return () => forget(memory);
}

function mayReload(memory: ReloadParts['memory']): boolean {
	try {
		if (memory.getItem(reloadedKey)) return false;
		memory.setItem(reloadedKey, 'yes');
		return true;
	} catch {
		// What cannot be remembered might be repeated for ever, so the error page comes instead.
		return false;
	}
}

function forget(memory: ReloadParts['memory']): void {
	try {
		memory.removeItem(reloadedKey);
	} catch {
		// Nothing was remembered, so nothing is to be forgotten.
	}
}
