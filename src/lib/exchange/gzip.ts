/** Gzips a text that comes in chunks; every browser of ours and Node have `CompressionStream`. */
export async function gzip(
	chunks: Iterable<string> | AsyncIterable<string>
): Promise<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	const stream = new CompressionStream('gzip');
	const zipped = new Response(stream.readable).arrayBuffer();
	const writer = stream.writable.getWriter();
	for await (const chunk of chunks) await writer.write(encoder.encode(chunk));
	await writer.close();
	return new Uint8Array(await zipped);
}

/** The text that was gzipped; null if these bytes are not gzip, are cut short or damaged, or give more than `most` bytes. */
export async function gunzip(
	bytes: Uint8Array<ArrayBuffer>,
	most = Infinity
): Promise<string | null> {
	const decoder = new TextDecoder();
	const reader = gunzipped(bytes).getReader();
	const texts: string[] = [];
	let size = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return texts.join('') + decoder.decode();
			size += value.length;
			// What a header says of its size may lie, so what comes out is counted.
			if (size > most) {
				await reader.cancel();
				return null;
			}
			texts.push(decoder.decode(value, { stream: true }));
		}
	} catch {
		return null;
	}
}

/** What was gzipped, in pieces; reading fails where these bytes are not gzip, are cut short or damaged. */
export function gunzipped(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
	return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}
