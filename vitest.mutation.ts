import { defineConfig } from "vitest/config";

/** Core alone, for the mutation run: one host zone, and the same random cases every time. */
export default defineConfig({
  resolve: { conditions: ["@callout/source", "module", "node", "development|production"] },
  ssr: { resolve: { conditions: ["@callout/source", "module", "node", "development|production"] } },
  test: {
    root: "packages/core",
    include: ["src/**/*.test.ts"],
    exclude: ["**/*.types.test.ts", "**/node_modules/**"],
    setupFiles: ["./fixed-seed.ts"],
    env: { TZ: "UTC" },
    testTimeout: 60_000,
  },
});
