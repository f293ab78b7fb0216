import { requireNode } from "./node-version.mjs";

requireNode();
const [{ installIfNeeded }, { root }, { pathToFileURL }] = await Promise.all([
  import("./install.mjs"),
  import("./workspace.mjs"),
  import("node:url"),
]);
await installIfNeeded();

// In this very process, so that a signal reaches the runner, which then stops what it has started.
process.chdir(root);
process.argv = [process.execPath, "vitest", "run", "--config", "vitest.workspace.ts", ...process.argv.slice(2)];
await import(pathToFileURL(`${root}/node_modules/vitest/vitest.mjs`).href);
