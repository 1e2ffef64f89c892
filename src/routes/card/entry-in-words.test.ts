import { describe, expect, test } from 'vitest';
import { aCard, Device } from '#lib/core/scheduler/fixtures/device.ts';
import type { AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import { DAY } from '#lib/core/shared/time.ts';
import { CARDINFO_WORDS } from '#lib/i18n/messages/cardinfo/cardinfo.ts';
import { kk } from '#lib/i18n/messages/kk.ts';
import { entryInWords } from './entry-in-words.ts';
import { dayNear, spanInDays } from './spans.ts';

const card = aCard('zandar/law#forward');
const moment = { at: 20_779 * DAY, offset: 300 };
const own = CARDINFO_WORDS.kk;

function told(act: (device: Device) => void) {
	const device = new Device('phone');
	act(device);
	const last = device.log.at(-1) as AnyEntry;
	return entryInWords(last, { words: kk, own, lang: 'kk' });
}

describe('an entry of a history in words', () => {
	test('says how a card was answered, in which form and how long it took', () => {
		expect(told((device) => device.answer(card, 3, moment))).toEqual({
			what: 'Есімде',
			how: 'аударып ашу, 4\u00A0секунд',
			mark: 'right'
		});
		expect(told((device) => device.answer(card, 1, moment)).mark).toBe('wrong');
		expect(told((device) => device.answer(card, 2, moment)).mark).toBe('nearly');
	});

	test('says of practice that it was, and where', () => {
		expect(told((device) => device.practise(card, 1, moment, 'cram'))).toEqual({
			what: 'Жаттығу: жаттап алу: Ұмыттым',
			how: 'таңдау, 2\u00A0секунд',
			mark: 'wrong'
		});
	});

	test('says what was done with the card', () => {
		const whats = [
			told((device) => device.append(moment, { kind: 'suspend', card, on: true })),
			told((device) => device.append(moment, { kind: 'suspend', card, on: false })),
			told((device) => device.append(moment, { kind: 'bury', card, until: 20_780 })),
			told((device) => device.append(moment, { kind: 'flag', card, flag: 1 })),
			told((device) => device.append(moment, { kind: 'flag', card, flag: 9 })),
			told((device) => device.append(moment, { kind: 'flag', card, flag: 0 })),
			told((device) => device.reset(card, moment)),
			told((device) => device.correctClock([], moment))
		].map(({ what }) => what);
		expect(whats).toEqual([
			'Тоқтатылды',
			'Қайта қосылды',
			'Кейінге қалдырылды, келетін күні – 23\u00A0қараша',
			'Белгі: Маңызды',
			'Белгі: №9',
			'Белгі алынды',
			'Басынан басталды',
			'Сағат қате болған: жауаптардың күні түзетілді'
		]);
	});

	test('says of what a newer version has written that it is so', () => {
		const entry = { kind: 'sung', card } as unknown as AnyEntry;
		expect(entryInWords(entry, { words: kk, own, lang: 'kk' }).what).toBe(own.history.newer);
	});
});

test('a stability is told in days, months or years', () => {
	const spans = [0.4, 1, 12.4, 45, 75, 400, 730].map((days) =>
		(['kk', 'ru', 'en'] as const).map((lang) => spanInDays(days, CARDINFO_WORDS[lang].memory, lang))
	);
	expect(spans.map((each) => each.map((text) => text.replaceAll('\u00A0', ' ')))).toEqual([
		['бір күннен аз', 'меньше дня', 'less than a day'],
		['1 күн', '1 день', '1 day'],
		['12 күн', '12 дней', '12 days'],
		['1,5 ай', '1,5 мес.', '1.5 months'],
		['2,5 ай', '2,5 мес.', '2.5 months'],
		['1,1 жыл', '1,1 года', '1.1 years'],
		['2 жыл', '2 года', '2 years']
	]);
});

test('a day is told with its year where it is far off', () => {
	const days = [20_779, 20_779 + 299, 20_779 + 365].map((day) => dayNear(day, 20_779, 'en'));
	expect(days.map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
		'22 November',
		'17 September',
		'22 November 2027'
	]);
});
