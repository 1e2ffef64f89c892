import type { Picture } from '../exchange/qr/picture.ts';
import { decodeQR } from 'qr/decode.js';

/** Reads the QR code in each picture it is sent, and answers with its text, or null if there is none. */
addEventListener('message', ({ data }: MessageEvent<Picture>) => {
	postMessage(read(data));
});

function read(picture: Picture): string | null {
	try {
		return decodeQR(picture);
	} catch {
		// Most pictures show no code, or one that is blurred: the next is a moment away.
		return null;
	}
}
