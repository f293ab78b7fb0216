import { run } from "./run.mjs";
import { packagesIn, root } from "./workspace.mjs";

// Core first: the declarations of the others are checked against it.
const folders = packagesIn("packages").sort((a, b) => Number(b === "packages/core") - Number(a === "packages/core"));

for (const folder of folders) {
  console.log(`Building ${folder}`);
  const { code } = await run(process.execPath, [`${root}/node_modules/tsup/dist/cli-default.js`, "--silent"], {
    cwd: `${root}/${folder}`,
  });
  if (code !== 0) process.exit(code);
}
