/** Has the browser keep a file among the downloads. */
export function download(file: File): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	link.click();
	// The download has its own hold on the file by then.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
