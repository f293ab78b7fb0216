import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { packagesIn, root } from "../scripts/workspace.mjs";

/** One rule of the source material, and where it stands when no test names it. */
export interface Rule {
  /** The system it comes from, such as `S-26`. */
  readonly system: string;
  readonly rule: string;
  /** No test names it yet. Taken out by `npm run generate` as soon as one does. */
  readonly open?: true;
  /** Why no test will. */
  readonly leftOut?: string;
}

/** A section of the rules, by the ids of its rules. */
export interface RuleSection {
  readonly title: string;
  readonly rules: Readonly<Record<string, Rule>>;
}

/** The file that keeps the rules, relative to the workspace. */
export const ruleFile = "docs/rules.json";

/** The rules of the source material, by section. */
export const ruleSections = (): Readonly<Record<string, RuleSection>> =>
  JSON.parse(readFileSync(join(root, ruleFile), "utf8")) as Readonly<Record<string, RuleSection>>;

const ID = /R-(\d{3})(?:\s*(?:…|–|\.\.\.)\s*R-(\d{3}))?/g;

/** The ids of the rules that a text names; `R-166…R-172` names seven. */
export const rulesIn = (text: string): readonly string[] =>
  [...text.matchAll(ID)].flatMap(([, from = "", to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `R-${String(Number(from) + n).padStart(3, "0")}`),
  );

/** The rules that the title of some test names, or a row of the table whose rows are its titles. */
export const rulesNamedByTests = (): ReadonlySet<string> =>
  new Set(
    [...packagesIn("packages"), ...packagesIn("examples"), "docs"]
      .flatMap((folder) => filesIn(folder))
      .map((file) => readFileSync(join(root, file), "utf8"))
      .filter((text) => text.includes("R-"))
      .flatMap(namedIn),
  );

/** The rules that the titles of a test file name. */
export const namedIn = (text: string): readonly string[] => {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(...namedByCall(node));
    if (ts.isPropertyAssignment(node) && node.name.getText() === "law")
      found.push(...rulesIn(node.initializer.getText()));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("a.test.ts", text, ts.ScriptTarget.Latest, true));
  return found;
};

/** What a call's title names; of `test.for(rows)`, what begins a row; of `number("R-050", …)`, the row's own rule. */
const namedByCall = ({ expression, arguments: [first, ...rest] }: ts.CallExpression): readonly string[] => {
  const callee = expression.getText();
  if (first === undefined) return [];
  if (callee === "number") return ts.isStringLiteral(first) ? rulesIn(first.text) : [];
  if (!/^(test|describe|about|it)\b/.test(callee)) return [];
  if (/\.(for|each)$/.test(callee)) return rowsOf(first).flatMap(beginningOf);
  return rest.length > 0 ? rulesIn(first.getText()) : [];
};

const rowsOf = (table: ts.Expression): readonly ts.Expression[] => {
  if (ts.isAsExpression(table)) return rowsOf(table.expression);
  return ts.isArrayLiteralExpression(table) ? table.elements : [];
};

const beginningOf = (row: ts.Expression): readonly string[] => {
  const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
  return first && ts.isStringLiteral(first) ? rulesIn(first.text) : [];
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ["node_modules", "dist", "reference"].includes(entry.name) ? [] : filesIn(path);
    return entry.name.endsWith(".test.ts") || entry.name === "rulebook-numbers.ts" ? [path] : [];
  });
