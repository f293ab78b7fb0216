import type { Instant } from "../time/instant.ts";
import type { ReportFact } from "./report-fact.ts";
import { daysFrom } from "./whole-units.ts";

/** Something open since its moment, as it counts on a later one: with its age in whole days, rounded down. */
export const agedOn = ({ about, at, facts }: ReportFact, on: Instant): ReportFact => ({
  about,
  at: on,
  facts: { ...facts, ageDays: daysFrom(at, on) },
});
