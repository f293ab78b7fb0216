import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestOf, packagesIn, root } from "../scripts/workspace.mjs";
import { fencesIn, type Fence } from "./fences.ts";

/** A package whose doc comments have examples, with the sources of the entries its users import. */
export interface DocumentedPackage {
  readonly folder: string;
  readonly entries: readonly string[];
}

/** The packages of the workspace. */
export const documentedPackages = (): readonly DocumentedPackage[] =>
  packagesIn("packages").map((folder) => {
    const { exports = {} } = manifestOf(folder);
    return {
      folder,
      // An entry that is one file, such as a schema, has no source.
      entries: Object.values(exports).flatMap((entry) =>
        typeof entry === "string" ? [] : [join(root, folder, entry["@callout/source"] ?? "")],
      ),
    };
  });

/** The examples in the Markdown pages people read. One that imports nothing goes on from those before it on its page. */
export const examplesInPages = (): readonly Fence[] =>
  [".", ...packagesIn("packages"), ...packagesIn("examples")]
    .flatMap((folder) => filesIn(folder, /\.md$/, false))
    .concat(filesIn("docs", /\.md$/, true))
    .filter((file) => !/(^|\/)CHANGELOG\.md$|^docs\/reference\//.test(file))
    .flatMap((file) => fencesOf(file).reduce(goingOn, []));

/** The examples in a package's doc comments. */
export const examplesInComments = (folder: string): readonly Fence[] =>
  filesIn(`${folder}/src`, /(?<!\.test)\.ts$/, true).flatMap(fencesOf);

/** Together with the example it goes on from, each line where it is written. */
const goingOn = (before: readonly Fence[], fence: Fence): readonly Fence[] => {
  const last = before.at(-1);
  if (last === undefined || /^import /m.test(fence.code)) return [...before, fence];
  const apart = "\n".repeat(fence.line - last.line - last.code.split("\n").length + 1);
  return [...before.slice(0, -1), { ...last, code: last.code + apart + fence.code }];
};

const fencesOf = (file: string): readonly Fence[] => fencesIn(file, readFileSync(join(root, file), "utf8"));

const filesIn = (folder: string, ending: RegExp, deep: boolean): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && !(name.startsWith(".") && name !== "."))
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .flatMap((entry) => {
      const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return deep ? filesIn(path, ending, deep) : [];
      return ending.test(entry.name) ? [path] : [];
    });
