import type { Facts } from "../sla/timeline.ts";
import type { RequestFile } from "./request-state.ts";

/** What the rules of clocks may look at. */
export const requestFacts = ({ intake, triage }: Pick<RequestFile, "intake" | "triage">): Facts => ({
  ...intake.facts,
  kind: intake.kind,
  tier: intake.tier,
  customer: intake.customer,
  site: intake.site,
  route: triage?.route ?? null,
  severity: triage?.severity ?? null,
  faultCategory: triage?.faultCategory ?? null,
});
