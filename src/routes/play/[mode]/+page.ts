import type { EntryGenerator, PageLoad } from './$types';

const GAMES = ['match', 'chronology', 'confusables'] as const;

export const entries: EntryGenerator = () => GAMES.map((mode) => ({ mode }));

export const load: PageLoad = ({ params }) => ({
	mode: GAMES.find((game) => game === params.mode) ?? null
});
