import { bundled } from "../../tsup.base.ts";

/** The data of chinese-days is JSON, which Node imports only `with { type: "json" }`: what is built must still say so. */
export default bundled(["src/index.ts"], {
  treeshake: false,
  esbuildOptions: (options) => {
    options.supported = { ...options.supported, "import-attributes": true };
  },
});
