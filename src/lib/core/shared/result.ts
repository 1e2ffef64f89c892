/** What a function gives that the user can make fail: the value, or why not. Bugs throw instead. */
export type Result<Value, Problem> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function ok<Value>(value: Value): { ok: true; value: Value } {
	return { ok: true, value };
}

export function fail<Problem>(problem: Problem): { ok: false; problem: Problem } {
	return { ok: false, problem };
}
