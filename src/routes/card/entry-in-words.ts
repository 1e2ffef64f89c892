import { isKnown, type AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import type { Lang } from '#lib/core/shared/lang.ts';
import { formatDay } from '#lib/i18n/calendar.ts';
import type { CardInfoMessages } from '#lib/i18n/messages/cardinfo/kk.ts';
import type { Messages } from '#lib/i18n/messages/kk.ts';

/** An entry of a card's history as it is read, with the mark that stands in the margin. */
export type EntryInWords = {
	readonly what: string;
	/** How it was asked, and how long it took. */
	readonly how: string;
	readonly mark: 'right' | 'nearly' | 'wrong' | null;
};

type Words = { readonly words: Messages; readonly own: CardInfoMessages; readonly lang: Lang };

/** What happened, in words; what a newer version has written is said to be that. */
export function entryInWords(entry: AnyEntry, { words, own, lang }: Words): EntryInWords {
	const { history, acts } = own;
	const plain = (what: string): EntryInWords => ({ what, how: '', mark: null });
	if (!isKnown(entry)) return plain(history.newer);
	switch (entry.kind) {
		case 'review':
		case 'practice': {
			const { forgot, hard, good, easy, guessed } = words.study;
			const rating = [forgot, hard, good, easy][entry.rating - 1] ?? '';
			const isReview = entry.kind === 'review';
			const seconds = history.seconds(Math.max(1, Math.round(entry.took / 1000)));
			const how = [
				history.form[entry.form],
				isReview && entry.guessed ? guessed : '',
				entry.took > 0 ? seconds : ''
			];
			return {
				what: isReview ? rating : `${history.practice(history.mode[entry.mode])}: ${rating}`,
				how: how.filter((part) => part !== '').join(', '),
				mark: entry.rating === 1 ? 'wrong' : entry.rating === 2 ? 'nearly' : 'right'
			};
		}
		case 'suspend':
			return plain(entry.on ? history.suspended : history.resumed);
		case 'bury':
			return plain(history.buried(formatDay(entry.until, lang)));
		case 'flag':
			return plain(
				entry.flag === 0
					? history.unflagged
					: history.flagged(acts.flags[entry.flag] ?? acts.otherFlag(entry.flag))
			);
		case 'reset':
			return plain(history.reset);
		case 'clock':
			return plain(history.clock);
		case 'import':
			return plain(history.imported(entry.from));
		case 'void':
		case 'parameters':
			// No lines of a card's history.
			return plain('');
	}
}
