import ts from 'typescript';

export type Import = {
	specifier: string;
	kind: 'static' | 'dynamic' | 'type' | 'address';
	line: number;
};

const scripts = /<script[^>]*>([\s\S]*?)<\/script>/g;

/** Every import of a file: static, type-only, re-exported, dynamic, by glob, or as an address. */
export function readImports(path: string, text: string): Import[] {
	if (!path.endsWith('.svelte')) return importsOf(text, 0);
	const found = [...text.matchAll(scripts)].flatMap((match) => {
		const [whole, script = ''] = match;
		return importsOf(script, lineAt(text, match.index + whole.indexOf(script)));
	});
	return [...found, ...importsInMarkup(text.replaceAll(scripts, keepLines))];
}

function importsOf(text: string, linesBefore: number): Import[] {
	const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true);
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		const hit = importIn(node);
		if (hit) {
			const { line } = file.getLineAndCharacterOfPosition(node.getStart());
			found.push({ ...hit, line: linesBefore + line + 1 });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function importIn(node: ts.Node): Omit<Import, 'line'> | undefined {
	if (ts.isImportDeclaration(node)) {
		return named(node.moduleSpecifier, isTypeImport(node.importClause) ? 'type' : 'static');
	}
	if (ts.isExportDeclaration(node)) {
		return named(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
		return named(node.argument.literal, 'type');
	}
	if (ts.isCallExpression(node)) {
		const called = node.expression.getText();
		if (called === 'import') return named(node.arguments[0], 'dynamic');
		if (called === 'import.meta.glob') return named(node.arguments[0], 'static');
	}
	if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
		const [address, origin] = node.arguments ?? [];
		if (origin?.getText() === 'import.meta.url') return named(address, 'address');
	}
	return undefined;
}

function named(node: ts.Node | undefined, kind: Import['kind']): Omit<Import, 'line'> | undefined {
	if (!node || !ts.isStringLiteralLike(node)) return undefined;
	return { specifier: node.text, kind: node.text.endsWith('?worker&url') ? 'address' : kind };
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.isTypeOnly) return true;
	const names = clause.namedBindings;
	if (clause.name || !names || !ts.isNamedImports(names)) return false;
	return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function importsInMarkup(markup: string): Import[] {
	return [...markup.matchAll(/\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g)].map((match) => ({
		specifier: match[1] ?? '',
		kind: 'dynamic',
		line: lineAt(markup, match.index) + 1
	}));
}

function lineAt(text: string, index: number): number {
	return text.slice(0, index).split('\n').length - 1;
}

function keepLines(text: string): string {
	return text.replaceAll(/[^\n]/g, ' ');
}
