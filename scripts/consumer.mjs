import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npm } from "./pnpm.mjs";
import { run } from "./run.mjs";
import { manifestOf, root } from "./workspace.mjs";

/**
 * Installs the packed packages with npm, as a user would, imports every entry and compiles a small program
 * against their declarations. Answers an exit code.
 *
 * @param {string} folder - to be made
 * @param {readonly string[]} tarballs
 * @param {readonly string[]} packages - the folders they were packed from
 */
export const installAsConsumer = async (folder, tarballs, packages) => {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const quietly = ["--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
  const installed = await npm(["install", ...quietly, ...tarballs], { cwd: folder });
  if (installed.code !== 0) return installed.code;

  await writeFile(join(folder, "imports.mjs"), imports(packages.flatMap(entriesOf)));
  const imported = await run(process.execPath, ["imports.mjs"], { cwd: folder });
  if (imported.code !== 0) return imported.code;

  await cp(join(root, "docs", "first-lines.ts"), join(folder, "program.ts"));
  await writeFile(join(folder, "every-entry.ts"), declarations(packages.flatMap(entriesOf)));
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  return (await run(process.execPath, [tsc, "--project", "."], { cwd: folder })).code;
};

/** Another project's settings: neither ours nor its own idea of where sources are. */
const compilerOptions = {
  strict: true,
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "dom"],
  types: [],
  noEmit: true,
  skipLibCheck: false,
};

/** @param {string} folder */
const entriesOf = (folder) => {
  const { name, exports = {} } = manifestOf(folder);
  return Object.keys(exports).map((subpath) => name + subpath.slice(1));
};

/** @param {string} entry */
const isData = (entry) => entry.endsWith(".json");

/** @param {readonly string[]} entries */
const imports = (entries) =>
  entries
    .map((entry) => {
      const name = JSON.stringify(entry);
      if (isData(entry)) return `console.log("read", ${name}, (await import(${name}, ${AS_DATA})).default.$schema);`;
      return `if (!import.meta.resolve(${name}).includes("/dist/")) throw new Error(${name} + " is not the built file");
console.log("imported", ${name}, "with", Object.keys(await import(${name})).length, "values");`;
    })
    .join("\n");

const AS_DATA = `{ with: { type: "json" } }`;

/** @param {readonly string[]} entries */
const declarations = (entries) =>
  entries
    .map((entry, index) => {
      const name = JSON.stringify(entry);
      return isData(entry)
        ? `export { default as entry${String(index)} } from ${name} with { type: "json" };`
        : `export * as entry${String(index)} from ${name};`;
    })
    .join("\n");
