import type { ChangeNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const change = { ...request, item: "收费终端 07", changeOf: "hardware" } as const;

/** One example of each notice of changes of configuration items. */
export const changeSamples: ChangeNotices = {
  changeProposed: change,
  changeUnfit: change,
  changeApplied: { ...change, how: "remote", itemVersion: "2.4" },
};
