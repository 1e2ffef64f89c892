/** What SvelteKit's client uses of svelte, all of it by these names. */
const used = ['onMount', 'settled', 'tick', 'untrack'];
const whole = "import * as svelte from 'svelte';";

/**
 * SvelteKit's client takes svelte as one object and picks out of it, so that nothing of it can be left out: nearly one
 * kilobyte that nobody uses before the first paint. It is given the names that it uses. Throws if a newer version of
 * it does otherwise, and then this file may go.
 * @returns {import('vite').Plugin}
 */
export function leanKit() {
	return {
		name: 'qaitala-lean-kit',
		enforce: 'pre',
		apply: 'build',
		transform(code, id) {
			if (!/@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/]client\.js$/.test(id)) return;
			const names = new Set(
				[...code.matchAll(/(?<![\w./])svelte\.(\w+)/g)].map(([, name]) => name)
			);
			// Behind a flag of its own that is off.
			names.delete('fork');
			const unknown = [...names].filter((name) => !used.includes(String(name)));
			if (!code.includes(whole) || unknown.length > 0)
				throw new Error(`SvelteKit's client imports svelte in another way: ${unknown.join()}`);
			const imports = used.map((name) => `${name} as svelte_${name}`).join();
			const object = used.map((name) => `${name}: svelte_${name}`).join();
			// On one line, so that the lines of the source map stay where they are.
			const lean = `import { ${imports} } from 'svelte'; const svelte = { ${object} };`;
			return { code: code.replace(whole, () => lean), map: null };
		}
	};
}
