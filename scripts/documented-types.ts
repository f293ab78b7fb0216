import { join } from "node:path";
import ts from "typescript";
import { root } from "./workspace.mjs";

/** A type of the code as the compiler knows it, with what the doc comments say about its fields. */
export interface DocumentedType {
  /** The words about a field, and its type; undefined where no alternative of the type has it. */
  readonly field: (name: string) => Documented | undefined;
  /** The type of each of many: of a list's entries, or of a record's values. */
  readonly each: () => DocumentedType;
  /** Of the alternatives those that have these fields, and in them these exact words. */
  readonly having: (fields: readonly string[], words: Readonly<Record<string, string>>) => DocumentedType;
}

/** Something that has a doc comment, empty where it has none. */
export interface Documented {
  readonly words: string;
  readonly type: DocumentedType;
}

/** What a module of core exports as a type, by its name. */
export const documentedTypes = (file: string): ReadonlyMap<string, Documented> => {
  const path = join(root, file);
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), (name) => ts.sys.readFile(name)) as {
    readonly config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [path] }, ts.sys, root);
  const program = ts.createProgram([path], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is no module`);
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => {
      const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const type = documentedType(checker, [checker.getDeclaredTypeOfSymbol(meant)]);
      return [symbol.name, { words: wordsAbout(meant, checker), type }];
    }),
  );
};

const documentedType = (checker: ts.TypeChecker, types: readonly ts.Type[]): DocumentedType => {
  const alternatives = types.flatMap((type) => (type.isUnion() ? type.types : [type]));
  const fieldsOf = (name: string): readonly ts.Symbol[] =>
    alternatives.flatMap((type) => checker.getPropertyOfType(type, name) ?? []);
  return {
    field: (name) => {
      const symbols = fieldsOf(name);
      const words = symbols.map((symbol) => wordsAbout(symbol, checker)).find((said) => said !== "") ?? "";
      const type = documentedType(
        checker,
        symbols.map((symbol) => checker.getTypeOfSymbol(symbol)),
      );
      return symbols.length === 0 ? undefined : { words, type };
    },
    each: () =>
      documentedType(
        checker,
        alternatives.flatMap((type) => entriesOf(type, checker)),
      ),
    having: (fields, words) =>
      documentedType(
        checker,
        alternatives.filter(
          (type) =>
            fields.every((name) => checker.getPropertyOfType(type, name)) &&
            Object.entries(words).every(([name, word]) => {
              const symbol = checker.getPropertyOfType(type, name);
              const held = symbol && checker.getTypeOfSymbol(symbol);
              return held?.isStringLiteral() === true && held.value === word;
            }),
        ),
      ),
  };
};

/** A record whose keys are a union has a property for each key in place of an index. */
const entriesOf = (type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] => {
  const indexed = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type.getStringIndexType();
  return indexed === undefined ? type.getProperties().map((symbol) => checker.getTypeOfSymbol(symbol)) : [indexed];
};

const wordsAbout = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replace(/\{@link (\w+)\}/g, "$1")
    .replace(/([^\n])\n(?![\n-])/g, "$1 ");
