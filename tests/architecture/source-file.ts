import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';

/** An import as it is written, static, dynamic, or as the URL of a worker. */
export interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** A file of `src`, read for what the rules ask. */
export interface SourceFile {
  /** from the top of the repository, e.g. `src/geo/clip-rings.ts` */
  path: string;
  /** the folder under `src`, or `main` for files that lie in `src` itself */
  room: string;
  text: string;
  /** its TypeScript; in a component that of its script elements, and empty for styles and pages */
  code: ts.SourceFile;
  /** a component's or page's markup, without scripts, styles and comments; empty for other files */
  markup: string;
  imports: readonly Import[];
}

const scripts = /<script[^>]*>([\s\S]*?)<\/script>/g;

function scriptOf(path: string, text: string): string {
  if (path.endsWith('.ts')) return text;
  return path.endsWith('.svelte')
    ? [...text.matchAll(scripts)].map((match) => match[1] ?? '').join('\n')
    : '';
}

function markupOf(path: string, text: string): string {
  if (!/\.(svelte|html)$/.test(path)) return '';
  return text.replace(scripts, '').replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '');
}

/** Calls `visit` for a node and everything in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => {
    walk(child, visit);
  });
}

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean =>
  clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

function importOf(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: isTypeOnly(node.importClause) };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  const [argument] = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : [];
  if (argument === undefined || !ts.isStringLiteralLike(argument)) return null;
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isUrl =
    ts.isNewExpression(node) && node.expression.getText() === 'URL' && argument.text.startsWith('.');
  return isDynamic || isUrl ? { specifier: argument.text, typeOnly: false } : null;
}

function importsOf(code: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  walk(code, (node) => {
    const found = importOf(node);
    if (found !== null) imports.push(found);
  });
  return imports;
}

/** A file as the rules see it. */
export function sourceFile(path: string, text: string): SourceFile {
  const parts = path.split('/');
  const code = ts.createSourceFile(
    path,
    scriptOf(path, text),
    ts.ScriptTarget.ESNext,
    true,
    ts.ScriptKind.TS,
  );
  const room = parts.length > 2 ? (parts[1] ?? '') : 'main';
  return { path, room, text, code, markup: markupOf(path, text), imports: importsOf(code) };
}

/** `../geo/area?worker` in `src/check/x.ts` → `src/geo/area`; null for a package. */
export function resolveImport(file: SourceFile, { specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/, '').replace(/\.ts$/, ''));
}

/** Every file of `src`. */
export function readSource(root: string): SourceFile[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}
