import { run } from "./run.mjs";
import { packagesIn } from "./workspace.mjs";

// Each package in a process of its own: ESLint keeps the types of everything it has looked at, which is too much for
// one. What is in no package comes last.
const folders = [...packagesIn("packages"), ...packagesIn("examples")];
const elsewhere = [".", "--ignore-pattern", "packages/", "--ignore-pattern", "examples/"];

let failed = false;
for (const files of [...folders.map((folder) => [folder]), elsewhere]) {
  const { code } = await run(process.execPath, ["node_modules/eslint/bin/eslint.js", ...files, "--max-warnings", "0"]);
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${files[0] ?? ""}`);
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
