import { defineConfig } from "vitest/config";

/** The laws of open time in every zone the host knows, with other numbers each time: `pnpm soak`, some minutes. */
export default defineConfig({
  resolve: { conditions: ["@callout/source", "module", "node", "development|production"] },
  test: { root: import.meta.dirname, include: ["*.soak.ts"], testTimeout: 3_600_000, pool: "forks" },
});
