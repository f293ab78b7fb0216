import type { Digests } from "@callout/core";
import { answer, bench } from "./bench.ts";
import { log } from "./commands.ts";
import { standardWith } from "./policies.ts";

/** A desk on which the duty manager learns of new requests together, twice a day; it is Monday, 09:00 in Shanghai. */
export const keepingForDigests = (
  options: Parameters<typeof bench>[0] = {},
  digests: Partial<Digests> = {},
  tenantName = "acme",
) => {
  const policies = standardWith(() => ({
    notices: { requestLogged: [{ role: "dutyManager" }] },
    digests: {
      times: ["08:30", "16:00"],
      notices: ["requestLogged"],
      emergencies: [],
      source: ["callout"],
      ...digests,
    },
  }));
  const lived = bench({ policies, ...options });
  const tenant = lived.desk.forTenant(tenantName);
  return {
    ...lived,
    tenant,
    logged: async (...ids: readonly string[]) => {
      for (const id of ids) answer(await tenant.execute({ kind: "request", id }, log));
    },
  };
};
