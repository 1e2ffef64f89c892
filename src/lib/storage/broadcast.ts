/** What other tabs are told after a commit. */
export type Change = {
	readonly profile: string;
	readonly what: 'progress' | 'settings' | 'decks' | 'all';
};

/** Tells other tabs of changes, and this one of theirs; silent where the browser has no channel. */
export type Broadcast = {
	tell(change: Change): void;
	close(): void;
};

export function makeBroadcast(name: string, onChange: (change: Change) => void): Broadcast {
	if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
	const channel = new BroadcastChannel(name);
	channel.addEventListener('message', (event: MessageEvent<unknown>) => {
		if (isChange(event.data)) onChange(event.data);
	});
	return {
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
		tell: (change) => channel.postMessage(change),
		close: () => channel.close()
	};
}

function isChange(message: unknown): message is Change {
	// A tab of another version may say what this one does not know.
	return (
		typeof message === 'object' && message !== null && 'profile' in message && 'what' in message
	);
}
