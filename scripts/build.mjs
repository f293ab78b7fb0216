import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.mjs";
import { packagesIn, root } from "./workspace.mjs";

/** Module by module, with their declarations, where a package says how. */
const compile = [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"];
const bundle = [join(root, "node_modules/tsup/dist/cli-default.js"), "--silent"];

// Core first: the declarations of the others are checked against it.
const folders = packagesIn("packages").sort((a, b) => Number(b === "packages/core") - Number(a === "packages/core"));

for (const folder of folders) {
  console.log(`Building ${folder}`);
  const cwd = join(root, folder);
  await rm(join(cwd, "dist"), { recursive: true, force: true });
  for (const program of existsSync(join(cwd, "tsconfig.build.json")) ? [compile, bundle] : [bundle]) {
    const { code } = await run(process.execPath, program, { cwd });
    if (code !== 0) process.exit(code);
  }
}
