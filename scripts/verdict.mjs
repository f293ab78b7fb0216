import { existsSync, readFileSync } from "node:fs";

/**
 * Vitest's report, as far as it is read here.
 *
 * @typedef {object} TestReport
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly { status: string, name: string, assertionResults: readonly { status: string }[] }[]} testResults
 */

// node scripts/verdict.mjs <exit code of npm test> <vitest's report> <the gates' report>
const [testsExit = "1", testsReport = "", gatesReport = ""] = process.argv.slice(2);

const tests = /** @type {TestReport | undefined} */ (read(testsReport));
const gates = /** @type {readonly { gate: string, passed: boolean }[] | undefined} */ (read(gatesReport));

const failures = [...failedTests(), ...failedGates()];
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${String(tests?.numPassedTests ?? 0)} passed, ${String(failures.length)} failed`);
process.exit(failures.length === 0 ? 0 : 1);

/** Failed tests, files that failed as a whole, and whatever else made the runner unhappy. */
function failedTests() {
  if (!tests) return ["the tests did not run to their end"];
  const broken = tests.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  );
  const found = [
    ...Array.from({ length: tests.numFailedTests }, (_, index) => `test ${String(index + 1)} of those named above`),
    ...broken.map(({ name }) => `${name}, as a whole`),
  ];
  if (found.length === 0 && tests.numPassedTests === 0) return ["no test ran"];
  return found.length === 0 && (testsExit !== "0" || !tests.success) ? ["npm test, outside of every test"] : found;
}

function failedGates() {
  return gates?.filter(({ passed }) => !passed).map(({ gate }) => gate) ?? ["the gates did not run to their end"];
}

/** @param {string} path @returns {unknown} */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
