import type { EntryGenerator, PageLoad } from './$types';

const MODES = ['quiz', 'learn', 'match', 'chronology', 'confusables', 'cram'] as const;

export const entries: EntryGenerator = () => MODES.map((mode) => ({ mode }));

export const load: PageLoad = ({ params }) => ({
	mode: MODES.find((mode) => mode === params.mode) ?? null
});
