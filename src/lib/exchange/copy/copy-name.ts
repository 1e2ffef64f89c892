/** The name of the file; phones refuse to share .json and .zip. `date` is written `YYYY-MM-DD`. */
export function copyName(date: string): string {
	return `qaitala-${date}.txt`;
}
