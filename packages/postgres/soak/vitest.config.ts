import { defineConfig } from "vitest/config";

/** Three hundred crashes of a server and of processes that use it: `pnpm soak`, some minutes. */
export default defineConfig({
  resolve: { conditions: ["@callout/source", "module", "node", "development|production"] },
  ssr: { resolve: { conditions: ["@callout/source", "module", "node", "development|production"] } },
  test: { root: import.meta.dirname, include: ["*.soak.ts"], testTimeout: 3_600_000, pool: "forks" },
});
