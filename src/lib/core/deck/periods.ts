import { parseEdtf } from '../answer/edtf.ts';
import { dayNumber } from './calendar-days.ts';

/** A stretch of time with a name; periods may overlap and lie within one another. */
export type Period = {
	readonly id: string;
	/** EDTF, as the date of an event. */
	readonly date: string;
};

/** Rows that stand under one heading. */
export type Section<P extends Period, Row> = {
	/** Null where no period holds them. */
	readonly period: P | null;
	readonly rows: readonly Row[];
};

/**
 * Rows in their order, cut where the period changes. A day belongs to the period that holds it and began last, of two
 * that began together to the shorter one.
 */
export function sectionsOf<P extends Period, Row extends { readonly at: number }>(
	rows: readonly Row[],
	periods: readonly P[]
): Section<P, Row>[] {
	const spans = periods.map(spanOf);
	const sections: { period: P | null; rows: Row[] }[] = [];
	for (const row of rows) {
		const period = periodAt(row.at, spans);
		const last = sections.at(-1);
		if (last && last.period === period) last.rows.push(row);
		else sections.push({ period, rows: [row] });
	}
	return sections;
}

/** A period with its first and last day, in days since 1970-01-01. */
export type PeriodSpan<P extends Period> = {
	readonly period: P;
	readonly start: number;
	readonly end: number;
};

export function spanOf<P extends Period>(period: P): PeriodSpan<P> {
	const span = parseEdtf(period.date);
	if (!span) throw new Error(`Not a date: ${period.date}`);
	return { period, start: dayNumber(span.start), end: dayNumber(span.end) };
}

function periodAt<P extends Period>(day: number, spans: readonly PeriodSpan<P>[]): P | null {
	let best: PeriodSpan<P> | null = null;
	for (const span of spans) {
		if (day < span.start || day > span.end) continue;
		const isNearer =
			!best || span.start > best.start || (span.start === best.start && span.end < best.end);
		if (isNearer) best = span;
	}
	return best?.period ?? null;
}
