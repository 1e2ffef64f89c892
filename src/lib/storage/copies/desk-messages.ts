import type { Desk, Progress } from './desk.ts';
import { StorageRefused, type Refusal } from '../refusal.ts';

/** What can be asked of a desk from afar. */
export type Asked = {
	readonly [Name in Exclude<keyof Desk, 'close'>]: Parameters<Desk[Name]>;
};

export type DeskCall = {
	[Name in keyof Asked]: { readonly call: Name; readonly given: Asked[Name] };
}[keyof Asked];

/** `begun` when it can be asked; `refused` the database does not answer, `broken` a bug. */
export type DeskAnswer =
	| { readonly kind: 'begun' }
	| { readonly kind: 'progress'; readonly progress: Progress }
	| { readonly kind: 'done'; readonly value: unknown }
	| { readonly kind: 'refused'; readonly reason: Refusal }
	| { readonly kind: 'broken'; readonly message: string };

/** Does what is asked; gives the answer that goes back. */
export async function answerCall(desk: Desk, { call, given }: DeskCall): Promise<DeskAnswer> {
	try {
		// The types of a call go together, which the compiler forgets here.
		const work = desk[call] as (...given: unknown[]) => Promise<unknown>;
		return { kind: 'done', value: await work(...given) };
	} catch (error) {
		if (error instanceof StorageRefused) return { kind: 'refused', reason: error.reason };
		return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
	}
}
