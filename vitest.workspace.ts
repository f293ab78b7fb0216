import { existsSync, readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Every package, every example and the docs: each is a project of its own, run from source. */
const folders = ["packages", "examples"].flatMap((parent) =>
  readdirSync(parent)
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(`${folder}/package.json`)),
);

const projectAt = (root: string) => ({
  extends: true as const,
  root,
  test: { name: root.replace(/^packages\//, "") },
});

export default defineConfig({
  resolve: { conditions: ["@callout/source", "module", "node", "development|production"] },
  ssr: { resolve: { conditions: ["@callout/source", "module", "node", "development|production"] } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [...folders, ...(existsSync("docs/examples.test.ts") ? ["docs"] : [])].map(projectAt),
  },
});
