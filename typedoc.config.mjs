import { OptionDefaults } from "typedoc";

/** The reference: every package, every export explained, and nothing left to guess. */
export default {
  name: "Callout",
  entryPointStrategy: "packages",
  entryPoints: ["packages/*"],
  out: "docs/reference",
  readme: "README.md",
  treatWarningsAsErrors: true,
  highlightLanguages: [...OptionDefaults.highlightLanguages, "mermaid"],
  disableSources: true,
  packageOptions: {
    entryPoints: ["src/index.ts"],
    // The types are checked by a gate of their own, tests included.
    skipErrorChecking: true,
    disableSources: true,
    blockTags: [...OptionDefaults.blockTags, "@source"],
    validation: { notExported: true, invalidLink: true, notDocumented: true },
    requiredToBeDocumented: ["Function", "Interface", "TypeAlias", "Variable"],
  },
};
