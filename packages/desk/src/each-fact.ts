import type { FactPage, KeptFact, Storage, StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";

const PAGE = 500;

/** Hands on each fact about something in a period that was taken of a tenant, read page by page. */
export const eachFact = async (
  storage: Pick<Storage, "facts">,
  tenant: string,
  of: Omit<FactPage, "after" | "limit">,
  take: (fact: KeptFact) => unknown,
): Promise<Result<void, StorageFault>> => {
  let last: KeptFact | undefined;
  for (let more = true; more;) {
    const facts = await storage.facts.read(tenant, { ...of, limit: PAGE, ...(last && { after: last }) });
    if (facts.isErr()) return err(facts.error);
    for (const fact of facts.value) take(fact);
    last = facts.value.at(-1);
    more = facts.value.length === PAGE;
  }
  return ok();
};
