import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { root } from "./workspace.mjs";

// What is drawn from the code, such as the state diagram of the README, must be what the code would draw now.
const generator = ["scripts/generate-docs.ts", "scripts/generate-docs.mjs"].find((path) =>
  existsSync(join(root, path)),
);

if (generator === undefined) console.log("Nothing in the docs is generated yet.");
else {
  const { code } = await run(process.execPath, ["--conditions=@callout/source", "--import=tsx", generator, "--check"]);
  if (code !== 0) console.error(`The docs are behind the code. Bring them up to date with \`npm run generate\`.`);
  process.exit(code);
}
