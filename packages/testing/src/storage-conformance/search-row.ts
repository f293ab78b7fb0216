import type { SearchRow } from "@callout/core";

/** A search row with every value there can be. */
export const fullRow: Required<SearchRow> = {
  ...{ status: "waiting", customer: "c-1", engineer: "li", tier: "vip", severity: "critical" },
  ...{ site: "s-1", asset: "a-1" },
};
