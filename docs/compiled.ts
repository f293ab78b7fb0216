import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import type { NameInScope } from "./checked-module.ts";

/** The compiler's view of some files, under the workspace's own strict settings. */
export const compiled = (workspace: string, files: readonly string[], before?: ts.Program): ts.Program => {
  const config = ts.readConfigFile(join(workspace, "tsconfig.base.json"), (path) => readFileSync(path, "utf8"));
  const { compilerOptions } = config.config as { compilerOptions: object };
  const { options, errors } = ts.convertCompilerOptionsFromJson(
    { ...compilerOptions, types: ["node"], noUnusedLocals: false, noUnusedParameters: false },
    workspace,
  );
  if (errors.length > 0) throw new Error(errors.map(worded).join("\n"));
  return ts.createProgram({ rootNames: [...files], options, ...(before && { oldProgram: before }) });
};

/** Every name these files export, with the file to import it from; the first one wins. */
export const namesExportedBy = (program: ts.Program, files: readonly string[]): readonly NameInScope[] => {
  const checker = program.getTypeChecker();
  const names = new Map<string, NameInScope>();
  for (const from of files.map((file) => resolve(file))) {
    const source = program.getSourceFile(from);
    const module = source && checker.getSymbolAtLocation(source);
    for (const symbol of module ? checker.getExportsOfModule(module) : []) {
      const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const isType = (meant.flags & ts.SymbolFlags.Value) === 0;
      if (!names.has(symbol.name)) names.set(symbol.name, { name: symbol.name, from, isType });
    }
  }
  return [...names.values()];
};

/** What the compiler has against a file, each with its line. */
export const complaintsAbout = (program: ts.Program, path: string): readonly string[] => {
  const source = program.getSourceFile(path);
  if (!source) return [`${path} was not compiled`];
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => {
    const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return `line ${String(line + 1)}: ${worded(diagnostic)}`;
  });
};

const worded = ({ messageText }: ts.Diagnostic): string => ts.flattenDiagnosticMessageText(messageText, "\n");
