import type { Prompt } from '../card/face.ts';

/** The words of a question in one line, with an ellipsis for what is hidden. */
export function promptText({ parts }: Prompt): string {
	return parts.map((part) => (part.kind === 'blank' ? '…' : part.text)).join('');
}
