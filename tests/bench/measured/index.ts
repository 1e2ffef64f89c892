/** What the benches measure, bundled for Node: the rules as the app has them, and ts-fsrs as it comes. */
export { foldLog } from '../../../src/lib/core/scheduler/fold.ts';
export { DEFAULT_SETTINGS } from '../../../src/lib/core/scheduler/settings.ts';
export { compareEntries } from '../../../src/lib/core/scheduler/log-entry.ts';
export { mergeLogs } from '../../../src/lib/core/scheduler/merge-logs.ts';
export { parseDeck } from '../../../src/lib/core/deck/parse-deck.ts';
export { readCopy } from '../../../src/lib/exchange/copy/read-copy.ts';
export { copyText } from '../../../src/lib/exchange/copy/write-copy.ts';
export { problemsOf } from '../../e2e/storage/stored.ts';
export { makeCollection } from './collection.ts';
export { deckText } from './deck-text.ts';
export { answerBare, answerOurs, repetitions } from './scheduling.ts';
export { makeLog } from './log.ts';
export { otherPhone } from './other-phone.ts';
