import { npm } from "./pnpm.mjs";

// The tests on the other releases of Node that are supported; npm brings them.
for (const release of ["22", "24"]) {
  console.log(`== Node ${release}`);
  const args = [
    "exec",
    "--yes",
    `--package=node@${release}`,
    "--",
    "node",
    "scripts/test.mjs",
    ...process.argv.slice(2),
  ];
  const { code } = await npm(args);
  if (code !== 0) process.exit(code);
}
