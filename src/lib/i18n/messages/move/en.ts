import { englishCount } from '../../plural.ts';
import type { MoveMessages } from './kk.ts';

export const en: MoveMessages = {
	title: 'Move to another phone',
	text: 'Your progress moves by an animated QR code: one phone shows it, the other reads it with its camera. No internet is needed.',
	show: 'Show the code',
	showUnder: 'progress leaves from this phone',
	read: 'Read the code',
	readUnder: 'progress comes to this phone',
	stop: 'Stop',
	byFile: 'Move by file',
	showing: {
		making: 'Making the code…',
		how: 'On the other phone open this same page, press “Read the code” and point its camera at this screen.',
		takes: (seconds) => `It takes about ${englishCount(seconds, 'second', 'seconds')}.`,
		code: 'Animated QR code',
		pause: 'Pause',
		goOn: 'Go on',
		tooLarge: (size, most) =>
			`Your progress does not fit into a code: it has ${size}\u00A0kB, and a code carries up to ${most}\u00A0kB. Move a copy by file.`,
		failed: 'The code could not be made. Your progress is safe: try to save a copy as a file.'
	},
	reading: {
		starting: 'Opening the camera…',
		aim: 'Point the camera at the screen of the other phone so that the whole code is seen.',
		bar: 'Read so far',
		camera: 'What the camera sees',
		percent: (n) => `${n}%`,
		part: (n) => `${n}% of the code has been read.`,
		strange: 'This is another code. “Show the code” must be open on the other phone.',
		done: 'The whole code has been read.',
		again: 'Try again',
		bothWays:
			'To have the same on both phones, now show the code on this one and read it with the other.'
	},
	trouble: {
		insecure:
			'The camera does not open at this address: it works on https only. Here, move your progress by file.',
		none: 'No camera was found on this device. Move your progress by file.',
		refused:
			'The camera was not allowed. Allow it in the settings of the browser and try again, or move your progress by file.',
		taken: 'Another app seems to be using the camera. Close it and try again.',
		failed: 'The camera did not open. Try again, or move your progress by file.',
		damaged:
			'The code was read, but what it holds is damaged. Nothing has changed. Open the code on the other phone anew and read it again.',
		other:
			'This code holds no progress, or a newer version of Qaitala made it. Nothing has changed.'
	}
};
