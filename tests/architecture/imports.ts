/**
 * What a source file really imports, read by TypeScript's own parser.
 *
 * Static, dynamic and type imports alike, re-exports, `import.meta.glob` and workers made with
 * `new URL('./x', import.meta.url)`. Of a Svelte file the script blocks are read.
 */
import ts from 'typescript';

export interface Import {
  /** As written: `./x`, `$lib/y`, `dexie`. */
  from: string;
  /** The names taken, for imports that name them. */
  names: string[];
}

export interface Source {
  imports: Import[];
  /** `export * from …`, or nothing but re-exports. */
  barrel: boolean;
}

export function readSource(path: string, text: string): Source {
  if (!path.endsWith('.svelte')) return readScript(path, text);
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) =>
    readScript(`${path}.ts`, code ?? '')
  );
  const markup = [...text.replace(/<script[\s\S]*?<\/script>/g, '').matchAll(dynamic)];
  return {
    imports: [
      ...scripts.flatMap((script) => script.imports),
      ...markup.map(([, from]) => ({ from: from ?? '', names: [] }))
    ],
    barrel: false
  };
}

const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function readScript(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (node: ts.Node | undefined, names: string[] = []) => {
    if (node && ts.isStringLiteralLike(node)) imports.push({ from: node.text, names });
    else if (node && ts.isArrayLiteralExpression(node)) for (const one of node.elements) add(one);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOf(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, exportedNames(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isCallExpression(node)) {
      const called = node.expression.getText(file);
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword || called === 'require')
        add(node.arguments[0]);
      else if (called === 'import.meta.glob') add(node.arguments[0]);
    } else if (ts.isNewExpression(node) && node.expression.getText(file) === 'URL') {
      const [target, base] = node.arguments ?? [];
      if (base?.getText(file) === 'import.meta.url') add(target);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const exports = file.statements.filter(
    (one): one is ts.ExportDeclaration => ts.isExportDeclaration(one) && !!one.moduleSpecifier
  );
  const all = exports.length > 0 && exports.length === file.statements.length;
  return { imports, barrel: all || exports.some((one) => !one.exportClause) };
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  const named =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map((one) => (one.propertyName ?? one.name).text)
      : bindings
        ? ['*']
        : [];
  return clause?.name ? ['default', ...named] : named;
}

function exportedNames({ exportClause }: ts.ExportDeclaration): string[] {
  if (!exportClause) return ['*'];
  return ts.isNamedExports(exportClause)
    ? exportClause.elements.map((one) => (one.propertyName ?? one.name).text)
    : ['*'];
}
