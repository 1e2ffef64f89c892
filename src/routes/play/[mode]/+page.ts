import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageLoad } from './$types';

const GAMES = ['match', 'chronology', 'confusables'] as const;

export const entries: EntryGenerator = () => GAMES.map((mode) => ({ mode }));

export const load: PageLoad = ({ params }) => {
	const mode = GAMES.find((game) => game === params.mode);
	if (!mode) error(404);
	return { mode };
};
