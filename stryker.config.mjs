// How many of the changes that could break core's logic would the tests notice?
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.ts", dir: "packages/core" },
  mutate: ["packages/core/src/**/*.ts", "!packages/core/src/**/*.test.ts", "!packages/core/src/policy/presets/**"],
  ignorePatterns: ["docs", "examples", "packages/*/dist", "coverage", "reports"],
  coverageAnalysis: "perTest",
  // What runs once, when a module loads, would need every test again for each mutant.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "progress-append-only", "html"],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: "reports/mutation/index.html" },
  thresholds: { high: 90, low: 80, break: 75 },
  concurrency: 2,
  dryRunTimeoutMinutes: 20,
};
