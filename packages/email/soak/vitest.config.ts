import { defineConfig } from "vitest/config";

/** A relay killed a hundred times: `pnpm soak`, some minutes. */
export default defineConfig({
  resolve: { conditions: ["@callout/source", "module", "node", "development|production"] },
  ssr: { resolve: { conditions: ["@callout/source", "module", "node", "development|production"] } },
  test: {
    root: import.meta.dirname,
    include: ["*.soak.ts"],
    globalSetup: ["../../postgres/test-server/global-setup.ts"],
    testTimeout: 3_600_000,
    pool: "forks",
  },
});
