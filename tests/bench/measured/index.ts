/** What the benches measure, bundled for Node: the rules as the app has them, and ts-fsrs as it comes. */
export { foldLog } from '../../../src/lib/core/scheduler/fold.ts';
export { DEFAULT_SETTINGS } from '../../../src/lib/core/scheduler/settings.ts';
export { parseDeck } from '../../../src/lib/core/deck/parse-deck.ts';
export { problemsOf } from '../../e2e/storage/stored.ts';
export { makeCollection } from './collection.ts';
export { deckText } from './deck-text.ts';
export { answerBare, answerOurs, repetitions } from './scheduling.ts';
export { makeLog } from './log.ts';
