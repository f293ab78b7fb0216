import { writeFileSync } from "node:fs";
import { npm } from "./pnpm.mjs";

// Every gate, in the order of how soon it answers; each is a script of package.json and runs alone too.
const gates = [
  "check:format",
  "check:arrows",
  "check:unused",
  "check:generated",
  "check:types",
  "check:lint",
  "check:coverage",
  "check:reference",
  "build",
  "check:size",
  "check:package",
];

/** @type {{ gate: string, passed: boolean, seconds: number }[]} */
const verdicts = [];
for (const gate of gates) {
  console.log(`\n== ${gate}`);
  const began = Date.now();
  const { code } = await npm(["run", "--silent", gate]);
  if (code === 130 || code === 143) process.exit(code);
  const verdict = { gate, passed: code === 0, seconds: Math.round((Date.now() - began) / 1000) };
  verdicts.push(verdict);
  console.log(`== ${gate} ${verdict.passed ? "passed" : "FAILED"} after ${String(verdict.seconds)} s`);
}

const [report] = process.argv.slice(2);
if (report) writeFileSync(report, JSON.stringify(verdicts, undefined, 2));

const failed = verdicts.filter(({ passed }) => !passed).map(({ gate }) => gate);
console.log(failed.length === 0 ? "\nEvery gate passed." : `\nFailed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
