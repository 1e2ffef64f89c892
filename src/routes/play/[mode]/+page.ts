import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageLoad } from './$types';

const MODES = ['quiz', 'learn', 'match', 'chronology', 'confusables', 'cram'] as const;

export const entries: EntryGenerator = () => MODES.map((mode) => ({ mode }));

export const load: PageLoad = ({ params }) => {
	const mode = MODES.find((each) => each === params.mode);
	if (!mode) error(404);
	return { mode };
};
