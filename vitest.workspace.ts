import { existsSync } from "node:fs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { packagesIn, root } from "./scripts/workspace.mjs";

/** The packages run from their source, as `exports` offers it to this workspace alone. */
const conditions = ["@callout/source", "module", "node", "development|production"];

/** A PostgreSQL server for those that ask for one. */
const databaseServer = `${root}/packages/postgres/test-server/global-setup.ts`;

/** With a seed in the environment every property tries the same cases again; without one, new cases each time. */
const seeded = process.env["FAST_CHECK_SEED"] === undefined ? [] : [`${root}/packages/core/fixed-seed.ts`];

/** Core keeps nothing between calls: its tests may share a process, which reads its many modules once and not each time. */
const shared = { isolate: false } as const;

/** What a package's tests need besides being found. */
const needs: Readonly<Record<string, TestProjectInlineConfiguration["test"]>> = {
  "packages/core": { ...shared, env: { TZ: "UTC" } },
  "packages/desk": { globalSetup: [databaseServer] },
  "packages/email": { globalSetup: [databaseServer] },
  "packages/postgres": { globalSetup: [databaseServer] },
  docs: { globalSetup: [databaseServer], setupFiles: [...seeded, `${root}/docs/database-url.ts`] },
};

/** Every package, every example and the docs: each is a project of its own. */
const projects = [...packagesIn("packages"), ...packagesIn("examples"), "docs"].map((folder) => ({
  extends: true as const,
  root: folder,
  test: { name: folder.replace(/^packages\//, ""), include: ["**/*.test.ts"], setupFiles: seeded, ...needs[folder] },
}));

/** Where the host is must not matter to what depends on time: the same tests again, elsewhere. */
const elsewhere = ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"].map((zone) => ({
  extends: true as const,
  root: "packages/core",
  test: {
    ...shared,
    name: `core in ${zone}`,
    include: ["host-zone.test.ts", "src/{time,calendar,sla}/**/*.test.ts"],
    env: { TZ: zone },
    setupFiles: seeded,
  },
}));

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    exclude: ["**/node_modules/**", "**/dist/**"],
    // Processes and no threads: only there does TZ set the host's zone.
    pool: "forks",
    // Every core works: by itself Vitest leaves one out, which is half of a small machine.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [...projects, ...(existsSync("packages/core/src/time") ? elsewhere : [])],
    coverage: {
      provider: "v8",
      include: ["packages/core/src/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary", "html"],
      // Fractions below these are holes somebody must have meant.
      thresholds: { lines: 95, functions: 94, statements: 95, branches: 90 },
    },
  },
});
