import { requireNode } from "./node-version.mjs";

requireNode();
const [{ installIfNeeded }, { run }] = await Promise.all([import("./install.mjs"), import("./run.mjs")]);
await installIfNeeded();

// The packages run from their source: nothing has to be built first.
const example = "examples/hotline-to-revisit/main.ts";
const { code } = await run(process.execPath, [
  "--conditions=@callout/source",
  "--import=tsx",
  example,
  ...process.argv.slice(2),
]);
process.exit(code);
