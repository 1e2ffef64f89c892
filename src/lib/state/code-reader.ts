// The address of the worker, which Vite makes of the query.
// oxlint-disable-next-line import/default
import workerUrl from '../workers/read-codes.ts?worker&url';
import { trustedScriptUrl } from '../pwa/trusted-url.ts';
import type { Picture } from '../exchange/qr/picture.ts';

/** Reads the QR code that a camera sees. */
export type CodeReader = {
	/** Its text; null if there is none to be read. */
	read(video: HTMLVideoElement): Promise<string | null>;
	close(): void;
};

type Detector = { detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]> };
type DetectorClass = {
	new (options: { formats: string[] }): Detector;
	getSupportedFormats(): Promise<readonly string[]>;
};

/** Pixels of the longer side that are looked at: enough for 85 modules, and read in a tenth of a second. */
const LONGER_SIDE = 960;

/** The browser's own reader where it has one, since it is quicker, else ours in a worker. */
export async function codeReader(): Promise<CodeReader> {
	return (await browserReader()) ?? workerReader();
}

async function browserReader(): Promise<CodeReader | null> {
	const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
	try {
		const formats = await BarcodeDetector?.getSupportedFormats();
		if (!BarcodeDetector || !formats?.includes('qr_code')) return null;
		const detector = new BarcodeDetector({ formats: ['qr_code'] });
		let fallback: CodeReader | undefined;
		return {
			async read(video) {
				if (fallback) return fallback.read(video);
				try {
					const [code] = await detector.detect(video);
					return code?.rawValue ?? null;
				} catch {
					// Some phones have the reader, but not the service behind it.
					fallback = workerReader();
					return null;
				}
			},
			close: () => fallback?.close()
		};
	} catch {
		return null;
	}
}

function workerReader(): CodeReader {
	const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return {
		async read(video) {
			const picture = context && pictureOf(video, canvas, context);
			if (!picture) return null;
			const answer = nextAnswer(worker);
			worker.postMessage(picture, [picture.data.buffer]);
			return answer;
		},
		close: () => worker.terminate()
	};
}

/** What the worker says next; one picture is with it at a time. */
function nextAnswer(worker: Worker): Promise<string | null> {
	return new Promise((resolve, reject) => {
		const done = new AbortController();
		const { signal } = done;
		const hear = ({ data }: MessageEvent<string | null>) => {
			done.abort();
			resolve(data);
		};
		const fail = () => {
			done.abort();
			reject(new Error('The reader of codes has failed'));
		};
		worker.addEventListener('message', hear, { signal });
		worker.addEventListener('error', fail, { signal });
	});
}

function pictureOf(
	video: HTMLVideoElement,
	canvas: HTMLCanvasElement,
	context: CanvasRenderingContext2D
): Picture | null {
	const { videoWidth, videoHeight } = video;
	if (videoWidth === 0 || videoHeight === 0) return null;
	const scale = Math.min(1, LONGER_SIDE / Math.max(videoWidth, videoHeight));
	const width = Math.round(videoWidth * scale);
	const height = Math.round(videoHeight * scale);
	if (canvas.width !== width) canvas.width = width;
	if (canvas.height !== height) canvas.height = height;
	context.drawImage(video, 0, 0, width, height);
	const { data } = context.getImageData(0, 0, width, height);
	// Read from a canvas, so no memory that is shared.
	return { width, height, data: data as Picture['data'] };
}
