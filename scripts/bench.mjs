import { join } from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode();
const [{ installIfNeeded }, { run }, { root }] = await Promise.all([
  import("./install.mjs"),
  import("./run.mjs"),
  import("./workspace.mjs"),
]);

/** @type {Readonly<Record<string, string>>} */
const sections = {
  core: "src/main.ts",
  request: "src/request/main.ts",
  mail: "src/mail.ts",
  storage: "src/storage/main.ts",
};

const [asked, ...options] = process.argv.slice(2);
// That of requests is a part of core's. The storage's wants a server that may be worked hard: it runs when it is asked for.
const files = asked === undefined ? ["core", "mail"].map((name) => sections[name]) : [sections[asked]];
if (files.includes(undefined)) {
  console.error(`There is no benchmark "${String(asked)}". There are: ${Object.keys(sections).join(", ")}.`);
  process.exit(1);
}
await installIfNeeded();
// What is measured is what is published: the tool that runs TypeScript as it stands makes closures dearer than they are.
const built = await run(process.execPath, [join(root, "scripts/build.mjs")]);
if (built.code !== 0) process.exit(built.code);
for (const file of files) {
  const args = ["--expose-gc", "--import=tsx", String(file), ...options];
  const { code } = await run(process.execPath, args, { cwd: join(root, "bench") });
  if (code !== 0) process.exit(code);
}
