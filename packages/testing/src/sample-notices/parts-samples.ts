import type { PartsNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const parts = {
  ...request,
  engineer: "e-wang",
  store: "main",
  part: "JL-400B",
  partName: "电机保护器插件",
  quantity: 2,
};

/** One example of each notice of parts. */
export const partsSamples: PartsNotices = {
  partsRequested: parts,
  partsNotThere: { ...parts, serial: "0017" },
};
