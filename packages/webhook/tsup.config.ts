import { bundled } from "../../tsup.base.ts";

export default bundled(["src/index.ts"]);
