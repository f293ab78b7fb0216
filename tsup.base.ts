import { defineConfig, type Options } from "tsup";

/** How every package is built: ESM only, with declarations, each dependency left to the consumer. */
export const bundled = (entry: string[], changes: Options = {}): ReturnType<typeof defineConfig> =>
  defineConfig({ ...shape, ...changes, entry });

const shape: Options = {
  format: "esm",
  target: "es2023",
  platform: "neutral",
  clean: true,
  sourcemap: true,
  treeshake: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] } },
};
