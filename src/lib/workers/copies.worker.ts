import { openDesk } from '../storage/copies/desk.ts';
import { answerCall, type DeskAnswer, type DeskCall } from '../storage/copies/desk-messages.ts';

/** Copies beside the page: ten thousands of lines are checked, merged and folded without stopping a finger. */
const tell = (answer: DeskAnswer): void => postMessage(answer);
const desk = openDesk((progress) => tell({ kind: 'progress', progress }));

addEventListener('message', ({ data }: MessageEvent<DeskCall>) => {
	void answerCall(desk, data).then(tell);
});
tell({ kind: 'begun' });
