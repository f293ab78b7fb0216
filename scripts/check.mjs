import { writeFileSync } from "node:fs";
import { npm } from "./pnpm.mjs";

// Every gate; each is a script of package.json and runs alone too. Two lanes, because machines that check have two
// cores: in each the gate that answers soonest comes first, and size and package look at what build has made.
const lanes = [
  ["check:format", "check:arrows", "check:unused", "check:generated", "check:types", "check:reference", "check:lint"],
  ["build", "check:size", "check:package", "check:coverage"],
];

/** @typedef {{ gate: string, passed: boolean, seconds: number }} Verdict */

/** @param {readonly string[]} lane */
const verdictsOf = async (lane) => {
  /** @type {Verdict[]} */
  const verdicts = [];
  for (const gate of lane) verdicts.push(await verdictOf(gate));
  return verdicts;
};

/**
 * What a gate says is shown in one piece when it is done, so that two lanes do not talk at once.
 *
 * @param {string} gate
 * @returns {Promise<Verdict>}
 */
const verdictOf = async (gate) => {
  console.log(`== ${gate} begins`);
  const began = Date.now();
  const { code, output } = await npm(["run", "--silent", gate], { quiet: true });
  if (code === 130 || code === 143) process.exit(code);
  const verdict = { gate, passed: code === 0, seconds: Math.round((Date.now() - began) / 1000) };
  if (!verdict.passed) console.log(output);
  console.log(`== ${gate} ${verdict.passed ? "passed" : "FAILED"} after ${String(verdict.seconds)} s`);
  return verdict;
};

const verdicts = (await Promise.all(lanes.map(verdictsOf))).flat();

const [report] = process.argv.slice(2);
if (report) writeFileSync(report, JSON.stringify(verdicts, undefined, 2));

const failed = verdicts.filter(({ passed }) => !passed).map(({ gate }) => gate);
console.log(failed.length === 0 ? "\nEvery gate passed." : `\nFailed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
