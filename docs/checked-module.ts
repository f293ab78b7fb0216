import ts from "typescript";
import type { Fence } from "./fences.ts";

/** A name that an example may use without importing it. */
export interface NameInScope {
  readonly name: string;
  readonly from: string;
  readonly isType: boolean;
}

/**
 * An example as a module that fails when the example is wrong.
 *
 * `expression; // => value` and `const name = expression; // => value` become assertions. The value may also stand
 * alone in the next line, and go on in those after it, as `//    more`. Every line keeps the number it has in its page, so that a failure points at the page.
 *
 * @throws Error when the example does not parse, or has a `// =>` that belongs to no statement
 */
export const checkedModule = (fence: Fence, inScope: readonly NameInScope[]): string => {
  const source = ts.createSourceFile("example.ts", fence.code, ts.ScriptTarget.ESNext, true);
  const checks = source.statements.flatMap((statement) => checkOf(statement, source));
  refuseUnchecked(fence, checks);

  const code = checks.reduceRight(
    (text, { at, until, asserted }) => text.slice(0, at) + asserted + text.slice(until),
    fence.code,
  );
  const header = `import { expect as expect_ } from "vitest"; ${importsFor(source, inScope)}`;
  return `${header}${"\n".repeat(fence.line - 1)}${code}\n`;
};

/** One assertion and the text it takes the place of. */
interface Check {
  readonly at: number;
  readonly until: number;
  readonly asserted: string;
  /** The line of the example, from 0, that holds the `// =>`. */
  readonly claimedIn: number;
}

const checkOf = (statement: ts.Statement, source: ts.SourceFile): readonly Check[] => {
  const expected = expectedAfter(source.text, statement.end);
  if (expected === undefined) return [];
  const { value, index: claimedIn } = expected;
  const until = statement.end;
  if (ts.isExpressionStatement(statement)) {
    const actual = statement.expression.getText(source);
    return [{ at: statement.getStart(source), until, asserted: `expect_(${actual}).toEqual(${value});`, claimedIn }];
  }
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  const [name] = declared.map((declaration) => declaration.name.getText(source));
  if (declared.length !== 1 || name === undefined) return [];
  return [{ at: until, until, asserted: ` expect_(${name}).toEqual(${value});`, claimedIn }];
};

/** The value a statement that ends at `end` is said to have, and the line that says so. */
const expectedAfter = (text: string, end: number): { readonly value: string; readonly index: number } | undefined => {
  const rest = text.slice(end);
  const [claim, first] = /^;?\s*\/\/ => (.+)$/m.exec(rest) ?? [];
  if (claim === undefined || first === undefined || !rest.startsWith(claim)) return undefined;
  const more = rest
    .slice(claim.length + 1)
    .split("\n")
    .map((line) => /^\s*\/\/ {2,}(.*)$/.exec(line)?.[1]);
  const ends = more.indexOf(undefined);
  const value = [first, ...more.slice(0, ends === -1 ? more.length : ends)].join(" ");
  return { value, index: lineOf(text, end + claim.length) };
};

const lineOf = (text: string, position: number): number => text.slice(0, position).split("\n").length - 1;

const refuseUnchecked = (fence: Fence, checks: readonly Check[]): void => {
  const claims = fence.code.split("\n").flatMap((line, index) => (line.includes("// =>") ? [index] : []));
  const unchecked = claims.find((index) => !checks.some(({ claimedIn }) => claimedIn === index));
  if (unchecked === undefined) return;
  throw new Error(`line ${String(fence.line + unchecked)}: \`// =>\` follows no statement of the example's top level`);
};

const importsFor = (source: ts.SourceFile, inScope: readonly NameInScope[]): string => {
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const own = namesDeclaredBy(source);
  return inScope
    .filter(({ name }) => used.has(name) && !own.has(name))
    .map(({ name, from, isType }) => `import { ${isType ? "type " : ""}${name} } from ${JSON.stringify(from)};`)
    .join(" ");
};

/** What an example declares itself; that wins over what is in scope. */
const namesDeclaredBy = (source: ts.SourceFile): ReadonlySet<string> => {
  const names = new Set<string>();
  const add = (name: ts.Node | undefined): void => {
    if (name === undefined) return;
    if (ts.isIdentifier(name)) names.add(name.text);
    else if (ts.isBindingElement(name)) add(name.name);
    else
      ts.forEachChild(name, (child) =>
        ts.isBindingElement(child) || ts.isImportSpecifier(child) ? add(child.name) : add(child),
      );
  };
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) statement.declarationList.declarations.forEach(({ name }) => add(name));
    else if (ts.isImportDeclaration(statement)) {
      add(statement.importClause?.name);
      add(statement.importClause?.namedBindings);
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) add(statement.name);
    else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) add(statement.name);
  }
  return names;
};
