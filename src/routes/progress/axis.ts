const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** A round step so that twice the step holds the largest value: the axis shows 0, the step and its double. */
export function axisStep(largest: number): number {
	const half = largest / 2;
	if (half <= 1) return 1;
	const power = 10 ** Math.floor(Math.log10(half));
	const step = STEPS.find((each) => each * power >= half && Number.isInteger(each * power));
	return (step ?? 10) * power;
}
