import type { Verdict } from './verdict.ts';

/**
 * The rating of a typed answer: 3 (Good) where it is right, also with only letters folded; 2 (Hard) for
 * a typo once the learner has said "yes, I meant that"; else 1 (Again). Never 4 (Easy).
 */
export function gradeTyped(verdict: Verdict, meantIt: boolean): 1 | 2 | 3 {
	switch (verdict) {
		case 'exact':
		case 'letters':
			return 3;
		case 'typo':
			return meantIt ? 2 : 1;
		case 'wrong':
			return 1;
	}
}
