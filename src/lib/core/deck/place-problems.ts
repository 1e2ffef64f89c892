import { severityOf, type Finding, type Problem } from './problem.ts';
import type { Position, YamlReading } from './read-yaml.ts';
import { reachOf, type Reach, type Slip } from './yaml-slips.ts';

type Placed = Pick<Problem, 'code' | 'params' | 'path'> & { readonly offset: number };

/** Nobody reads more of each, and finding the places of a million would take hours. */
const MOST = 1000;

/** Slips of writing and findings in the order of the file, without what only follows from a slip. */
export function placeProblems(yaml: YamlReading, findings: readonly Finding[]): Problem[] {
	const slips = withoutEchoes(yaml);
	const isSpoilt = spoiltBy(slips, yaml);
	const placed = findings
		.slice(0, MOST)
		.map((finding): Placed => ({ ...finding, offset: yaml.offsetOf(finding) }))
		.filter((finding) => !isSpoilt(finding));
	return [...slips.map((slip): Placed => ({ ...slip, path: [] })), ...placed]
		.sort((a, b) => a.offset - b.offset)
		.map((problem) => problemAt(problem, yaml.positionOf(problem.offset)));
}

/** A problem with all that is told of it. */
export function problemAt(
	{ code, params, path }: Omit<Placed, 'offset'>,
	place: Position
): Problem {
	// A code and its words come from one finding or slip.
	return { code, params, path, severity: severityOf(code), ...place } as Problem;
}

/** One slip often makes the reader stumble again: on the same line, or on all that follows. */
function withoutEchoes(yaml: YamlReading): Slip[] {
	const lines = new Set<number>();
	const sorted = [...yaml.slips].sort((a, b) => a.offset - b.offset).slice(0, MOST);
	const first = sorted.find((slip) => reachOf(slip) === 'rest');
	return sorted.filter((slip) => {
		const line = yaml.positionOf(slip.offset).line;
		const isEcho = first && slip.offset > first.offset && slip.code !== 'yaml-tab';
		return !isEcho && !lines.has(line) && lines.add(line);
	});
}

function spoiltBy(slips: readonly Slip[], yaml: YamlReading): (finding: Placed) => boolean {
	const errors = slips.filter(({ code }) => severityOf(code) === 'error');
	const of = (reach: Reach) => errors.filter((slip) => reachOf(slip) === reach);
	const notes = new Set([...of('note'), ...of('rest')].flatMap((slip) => notesOf(slip, yaml)));
	const rest = of('rest')[0]?.offset ?? Infinity;
	// What the deck itself lacks may stand in the part that could not be read.
	const isHeadSpoilt = notes.has(HEAD) || rest < Infinity;
	return ({ offset, path }) => {
		const [list, note] = path;
		const isOfNote = list === 'notes' && note !== undefined;
		return offset > rest || (isOfNote ? notes.has(Number(note)) : isHeadSpoilt);
	};
}

/** Stands for what comes before the first note. */
const HEAD = -1;

/** A key that stands too far to the left begins a note of its own for the reader. */
function notesOf({ code, offset }: Slip, yaml: YamlReading): number[] {
	const note = noteAt(offset, yaml);
	return code === 'yaml-indent' && yaml.notes[note] === offset ? [note - 1, note] : [note];
}

/** The position in the list of the note that a place in the file belongs to; `HEAD` before the first. */
function noteAt(offset: number, yaml: YamlReading): number {
	return yaml.notes.filter((start) => start <= offset).length - 1;
}
