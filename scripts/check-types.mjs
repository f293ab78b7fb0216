import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { packagesIn, root } from "./workspace.mjs";

// Each package under its own settings, core a second time without its tests and without Node's types: what it
// uses then is the language alone.
const projects = [
  ...packagesIn("packages").map((folder) => `${folder}/tsconfig.json`),
  "packages/core/tsconfig.pure.json",
  ...packagesIn("examples").map((folder) => `${folder}/tsconfig.json`),
  "docs/tsconfig.json",
  "bench/tsconfig.json",
  "tsconfig.json",
].filter((project) => existsSync(join(root, project)));

let failed = false;
for (const project of projects) {
  // A published type must be one that a declaration can spell out; asked here, since building takes longer to say it.
  const declared = project.endsWith("pure.json") ? ["--declaration"] : [];
  const tsc = ["node_modules/typescript/bin/tsc", "--noEmit", ...declared, "--project", project];
  const { code } = await run(process.execPath, tsc);
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${project}`);
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
