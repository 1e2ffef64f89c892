/**
 * Kazakh in the Latin alphabet of 2021; other characters stay. `Тәуелсіздік` is `Täuelsızdık`.
 * There is no way back: i is both и and й.
 */
export function toLatin(text: string): string {
	return text.replace(/\p{Script=Cyrillic}/gu, (letter) => {
		const small = letter.toLowerCase();
		const latin = LATIN.get(small);
		if (latin === undefined) return letter;
		return small === letter ? latin : capital(latin);
	});
}

/** The capital of i is İ in this alphabet, since I is the capital of ı. */
function capital(latin: string): string {
	const first = latin.charAt(0);
	return (first === 'i' ? 'İ' : first === 'ı' ? 'I' : first.toUpperCase()) + latin.slice(1);
}

const LATIN: ReadonlyMap<string, string> = new Map(
	(
		'а=a ә=ä б=b в=v г=g ғ=ğ д=d е=e ё=io ж=j з=z и=i й=i к=k қ=q л=l м=m н=n ң=ñ о=o ө=ö п=p р=r с=s ' +
		'т=t у=u ұ=ū ү=ü ф=f х=h һ=h ц=s ч=ş ш=ş щ=ş ъ= ы=y і=ı ь= э=e ю=iu я=ia'
	)
		.split(' ')
		.map((pair) => [pair.charAt(0), pair.slice(2)])
);
