// Which way imports point. The picture is in CONTRIBUTING.md; a rule that has to bend is changed here, in the open.

const notTests = "\\.test\\.ts$";
const core = "^packages/core/src";

/** Inside core each folder may use itself and those before it; the processes come after and may use all of these. */
const layers = ["time", "calendar", "sla", "lists", "money", "policy"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "unresolved",
      comment: "An import that leads nowhere, or into a package that the manifest does not name.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "undeclared",
      comment: "A package is imported that the importing package does not depend on.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "nothing-out-of-core",
      comment: "Core needs none of our other packages.",
      severity: "error",
      from: { path: core },
      to: { path: "^packages/(?!core/)|^(examples|docs|bench|scripts)/" },
    },
    {
      name: "core-needs-little",
      comment:
        "Core depends on zod, neverthrow, ts-pattern, dinero.js and @noble/hashes, and runs wherever JavaScript does.",
      severity: "error",
      from: { path: core, pathNot: notTests },
      to: {
        dependencyTypesNot: ["local", "unknown"],
        pathNot: "node_modules/(zod|neverthrow|ts-pattern|@noble/hashes|dinero\\.js)/",
      },
    },
    ...layers.map((layer, index) => ({
      name: `core-${layer}-looks-down`,
      comment: `Inside core: ${layers.join(" <- ")} <- the processes.`,
      severity: /** @type {const} */ ("error"),
      from: { path: `${core}/${layer}/`, pathNot: notTests },
      to: { path: `${core}/`, pathNot: `${core}/(${layers.slice(0, index + 1).join("|")})/` },
    })),
    {
      name: "no-barrels",
      comment: "Import the file, not an entry: only users come in through the entries.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/.+", pathNot: [notTests, "/src/(index|calendar|sla|memory)\\.ts$"] },
      to: { path: ["^packages/.+/index\\.ts$", "^packages/core/src/(calendar|sla)\\.ts$"], dependencyTypes: ["local"] },
    },
    {
      name: "schemas-stand-aside",
      comment: "The calendar and the clocks work without zod; their schemas stand beside them in *-schema.ts.",
      severity: "error",
      from: { path: `${core}/(time|calendar|sla)/`, pathNot: [notTests, "-schema\\.ts$"] },
      to: { path: "node_modules/zod/|-schema\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "light-entries",
      comment: "@callout/core/calendar and /sla must stay free of zod, however indirectly.",
      severity: "error",
      from: { path: `${core}/(calendar|sla)\\.ts$` },
      to: { path: "node_modules/zod/", reachable: true },
    },
    {
      name: "adapters-lean-on-core-only",
      comment: "desk and the adapters depend on core; only their tests use each other and @callout/testing.",
      severity: "error",
      from: { path: "^packages/(?!core/)([^/]+)/src/", pathNot: notTests },
      to: { path: "^packages/", pathNot: "^packages/(core|$1)/" },
    },
    {
      name: "packages-meet-by-name",
      comment: "Another package is imported by its name, never by a path into it.",
      severity: "error",
      from: { path: "^(packages|examples)/([^/]+)/|^(docs|bench)/" },
      to: {
        path: "^packages/",
        pathNot: "^packages/$2/",
        dependencyTypes: ["local"],
        dependencyTypesNot: ["npm", "npm-dev", "localmodule", "aliased"],
      },
    },
    {
      name: "nothing-leans-on-examples",
      comment: "Examples, docs and the bench are the outermost ring.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(examples|docs|bench)/" },
    },
    {
      name: "ship-what-you-import",
      comment: "What is published may not need a package that its users do not get.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: notTests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm", "npm-peer"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(packages|examples)/[^/]+/(dist|coverage|data)/|^docs/(\\.examples|reference)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@callout/source", "import", "module", "node", "types", "default"],
      extensions: [".ts", ".mts", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
