/**
 * Why there is no picture: `insecure` the address is plain http, `none` there is no camera, `refused` the learner or
 * the browser said no, `taken` another app holds it, `failed` anything else.
 */
export type CameraTrouble = 'insecure' | 'none' | 'refused' | 'taken' | 'failed';

export type Opened =
	| { readonly ok: true; readonly stream: MediaStream }
	| { readonly ok: false; readonly trouble: CameraTrouble };

/** Asks for the camera that looks away from the face. */
export async function openCamera(): Promise<Opened> {
	const devices: MediaDevices | undefined = navigator.mediaDevices;
	if (!devices?.getUserMedia) return { ok: false, trouble: isSecureContext ? 'none' : 'insecure' };
	try {
		const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
		return { ok: true, stream: await devices.getUserMedia({ video, audio: false }) };
	} catch (error) {
		return { ok: false, trouble: troubleOf((error as { name?: string }).name) };
	}
}

/** What an error of this name means: https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
export function troubleOf(name: string | undefined): CameraTrouble {
	switch (name) {
		case 'NotAllowedError':
		case 'SecurityError':
			return 'refused';
		case 'NotFoundError':
		case 'OverconstrainedError':
			return 'none';
		case 'NotReadableError':
		case 'AbortError':
			return 'taken';
		default:
			return 'failed';
	}
}
