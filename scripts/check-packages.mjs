import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { installAsConsumer } from "./consumer.mjs";
import { pnpm } from "./pnpm.mjs";
import { run } from "./run.mjs";
import { packagesIn, root } from "./workspace.mjs";

// What users get is judged as they get it: packed, and installed into a folder that knows nothing of this workspace.
const folders = packagesIn("packages");
const unbuilt = folders.filter((folder) => !existsSync(join(root, folder, "dist")));
if (unbuilt.length > 0) {
  console.error(`Not built yet: ${unbuilt.join(", ")}. Run \`npm run build\` first.`);
  process.exit(1);
}

/** How are-the-types-wrong is asked: for packages of modules only. */
const ATTW = ["--profile", "esm-only", "--format", "ascii"];

const temporary = await mkdtemp(join(tmpdir(), "callout-packed-"));
try {
  process.exitCode = await check();
} finally {
  await rm(temporary, { recursive: true, force: true });
}

async function check() {
  const packing = ["--recursive", "--filter", "./packages/*", "pack", "--pack-destination", temporary];
  const packed = await pnpm(packing, { quiet: true });
  if (packed.code !== 0) {
    console.error(packed.output);
    return packed.code;
  }
  const tarballs = (await readdir(temporary))
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(temporary, name));

  let failed = 0;
  for (const tarball of tarballs) {
    const shape = await judged("publint/src/cli.js", ["run", tarball, "--strict"]);
    const types = await judged("@arethetypeswrong/cli/dist/index.js", [tarball, ...ATTW]);
    console.log(`${shape || types ? "FAIL" : "ok  "} ${basename(tarball)}`);
    failed ||= shape || types;
  }
  return failed || (await installAsConsumer(join(temporary, "consumer"), tarballs, folders));
}

/**
 * A checker's verdict; what it said is shown when it is a bad one.
 *
 * @param {string} program @param {readonly string[]} args
 */
async function judged(program, args) {
  const { code, output } = await run(process.execPath, [join(root, "node_modules", program), ...args], { quiet: true });
  if (code !== 0) console.error(output);
  return code;
}
