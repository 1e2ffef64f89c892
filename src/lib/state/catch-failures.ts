/** Tells of what nobody caught: a bug, or a database that does not answer. Gives the function that stops it. */
export function catchFailures(tell: (error: unknown) => void): () => void {
	const rejected = ({ reason }: PromiseRejectionEvent) => tell(reason);
	const thrown = ({ error }: ErrorEvent) => tell(error);
	window.addEventListener('unhandledrejection', rejected);
	window.addEventListener('error', thrown);
	return () => {
		window.removeEventListener('unhandledrejection', rejected);
		window.removeEventListener('error', thrown);
	};
}
