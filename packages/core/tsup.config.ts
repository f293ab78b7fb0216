import { bundled } from "../../tsup.base.ts";

/** What Node loads: a few files, for hundreds of modules take it a second. A bundler gets the modules, to leave out what an app does not use. */
export default bundled(["src/index.ts", "src/calendar.ts", "src/sla.ts"], { outDir: "dist/node", dts: false });
