/** How a typed answer stands to the right one, best first. */
export type Verdict = 'exact' | 'letters' | 'typo' | 'wrong';
