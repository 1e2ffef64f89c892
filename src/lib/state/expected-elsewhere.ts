/*
 * A copy that becomes a new learner makes that learner the one who studies on this device, and this page tells so
 * itself: it need not ask who goes on here.
 */
let expected = false;

/** While it is so, nobody is asked who goes on in this page. */
export function expectElsewhere(isSo: boolean): void {
	expected = isSo;
}

export function isElsewhereExpected(): boolean {
	return expected;
}
