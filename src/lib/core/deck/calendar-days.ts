/**
 * Days since 1970-01-01 of an ISO day (`1992-02-07`) in the Gregorian calendar, also before it was introduced.
 * `Date` would take a year below 100 for one of the twentieth century.
 * https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
export function dayNumber(iso: string): number {
	const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
	// Years begin in March, so that the leap day is their last.
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const ofEra = y - era * 400;
	const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
	return era * DAYS_OF_ERA + days - TO_1970;
}

/**
 * The year and month (1 to 12) of such a day.
 * https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function yearAndMonth(days: number): { year: number; month: number } {
	const since = days + TO_1970;
	const era = Math.floor(since / DAYS_OF_ERA);
	const ofEra = since - era * DAYS_OF_ERA;
	const years = Math.floor(
		(ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) /
			365
	);
	const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
	const fromMarch = Math.floor((5 * ofYear + 2) / 153);
	const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
	return { year: era * 400 + years + (month <= 2 ? 1 : 0), month };
}

/** Four hundred years. */
const DAYS_OF_ERA = 146_097;
/** From 1 March of the year 0. */
const TO_1970 = 719_468;
