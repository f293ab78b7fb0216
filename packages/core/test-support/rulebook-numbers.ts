import type { Target } from "../src/sla/target.ts";
import type { Facts } from "../src/sla/timeline.ts";
import type { presets } from "../src/presets/presets.ts";

/** One number of the source material: the rule that states it, and the preset and clock that must hold it. */
export interface RulebookNumber {
  readonly rule: string;
  readonly preset: keyof typeof presets.compiled;
  readonly clock: string;
  readonly facts: Facts;
  /** Null where the rule states none. */
  readonly target: Target | null;
}

const number = (
  rule: string,
  preset: RulebookNumber["preset"],
  clock: string,
  target: Target | null,
  facts: Facts = {},
): RulebookNumber => ({ rule, preset, clock, facts, target });

const HOUR = 60;

/** Copied from the rulebook by hand, apart from the presets, so that a slip in either is seen. */
export const rulebookNumbers: readonly RulebookNumber[] = [
  number("R-050", "resident10min", "arrival", { open: 10 }),
  number("R-052", "hotline24h", "arrangement", { elapsed: 24 * HOUR }),
  number("R-053", "renovation", "customerTold", { elapsed: 24 * HOUR }, { purpose: "repair" }),
  number("R-054", "lighting", "resolution", { elapsed: 24 * HOUR }),
  number("R-056", "solar", "doorService", { elapsed: 4 * HOUR }),
  number("R-057", "solar", "faultRemovalDispatch", { elapsed: 12 * HOUR }),
  number("R-058", "agri", "arrival", { elapsed: { from: 48 * HOUR, to: 72 * HOUR, promise: "to" } }),
  number("R-059", "door", "arrival", { elapsed: 2 * HOUR }),
  number("R-060", "equipment1y", "arrival", { elapsed: 4 * HOUR }),
  number("R-061", "equipment1y", "resolution", { elapsed: 24 * HOUR }),
  number("R-062", "officeFramework", "arrival", { elapsed: 2 * HOUR }, { zone: "city" }),
  number("R-063", "officeFramework", "arrival", { elapsed: 4 * HOUR }, { zone: "outside" }),
  number("R-064", "officeFramework", "resolution", { elapsed: 8 * HOUR }),
  number("R-067", "education", "arrival", { elapsed: 24 * HOUR }),
  number("R-068", "construction", "arrival", { elapsed: 2 * HOUR }),
  number("R-069", "construction", "arrival", { elapsed: 0 }, { emergency: true }),
  number("R-072", "faultProblem", "response", { elapsed: 2 * HOUR }),
  number("R-073", "faultProblem", "arrival", { elapsed: 4 * HOUR }),
  number("R-076", "hwWarranty", "response", { elapsed: 0 }),
  number("R-076", "hwWarranty", "solution", { elapsed: 2 * HOUR }),
  number("R-077", "guarantee", "response", { elapsed: 4 * HOUR }),
  number("R-077", "guarantee", "resolution", { elapsed: 24 * HOUR }),
  number("R-078", "guarantee", "arrival", { elapsed: 2 * HOUR }, { equipmentClass: "main" }),
  number("R-079", "guarantee", "resolution", { elapsed: 6 * HOUR }, { equipmentClass: "main" }),
  number("R-080", "standard", "response", { open: 2 * HOUR }, { tier: "standard" }),
  number("R-080", "standard", "resolution", { open: 4 * HOUR }, { tier: "standard" }),
  number("R-081", "standard", "response", { open: 1 * HOUR }, { tier: "advanced" }),
  number("R-081", "standard", "resolution", { open: 4 * HOUR }, { tier: "advanced" }),
  number("R-082", "standard", "response", { open: 1 * HOUR }, { tier: "vip" }),
  number("R-082", "standard", "resolution", { open: 2 * HOUR }, { tier: "vip" }),
  number("R-088", "promiseA", "response", { open: 1 * HOUR }),
  number("R-092", "remote5", "response", { elapsed: 5 }),
  number("R-093", "remote5", "arrival", null),
  number("R-094", "local524", "response", { elapsed: 5 }),
  number("R-094", "local524", "arrival", { elapsed: 24 * HOUR }),
  number("R-095", "labourHour", "supportPlan", { elapsed: 24 * HOUR }),
  number("R-103", "complaint", "reply", null),
  number("R-114", "standard", "guidance", { elapsed: 5 }),
  number("R-115", "standard", "dispatch", { elapsed: 10 }),
  number("R-117", "standard", "confirmation", { elapsed: 30 }),
  number("R-118", "standard", "delayHandling", { elapsed: 10 }),
  number("R-119", "standard", "escalationReport", { elapsed: 20 }),
  number("R-211", "standard", "dataEntry", { elapsed: 48 * HOUR }),
  number("R-310", "officeFramework", "loaner", { elapsed: 12 * HOUR }),
  number("R-311", "guarantee", "substitute", { elapsed: 24 * HOUR }),
  number("R-315", "sendInRepair", "repair", { workdays: 15 }, { route: "thirdParty" }),
  number("R-317", "sendInRepair", "progressWord", { workdays: 3 }, { route: "oem" }),
  number("R-318", "sendInRepair", "repair", { weekend: 2 }, { route: "oem" }),
  number("R-371", "revisit", "afterRepair", { elapsed: 24 * HOUR }, { about: "request" }),
  number("R-372", "revisit", "afterRepair", { elapsed: 24 * HOUR }, { about: "request" }),
  number("R-491", "emergency", "companyTold", { elapsed: 0 }),
  number("R-492", "emergency", "headsInOffice", { elapsed: 20 }),
  number("R-495", "emergency", "writtenReport", { elapsed: 4 * HOUR }),
  number("R-497", "emergency", "finalReport", null),
  number("R-491", "standard", "companyTold", { elapsed: 0 }),
  number("R-492", "standard", "headsInOffice", { elapsed: 20 }),
  number("R-495", "standard", "writtenReport", { elapsed: 4 * HOUR }),
  number("R-521", "standard", "reviewInterval", { calendar: { days: 7 } }, { kind: "technicalDocuments" }),
  number("R-522", "standard", "reviewInterval", { calendar: { days: 7 } }, { kind: "knowledgeUpdate" }),
  number("R-523", "standard", "reviewInterval", { calendar: { months: 1 } }, { kind: "technicalReport" }),
  number("R-528", "reportDeadlines", "monthlyServiceSummary", { dayOfMonth: 5 }),
  number("R-529", "reportDeadlines", "monthlyRepairSummary", { dayOfMonth: 10 }),
  number("R-528", "standard", "reportDeadline", { dayOfMonth: 5 }, { kind: "monthlyServiceSummary" }),
  number("R-529", "standard", "reportDeadline", { dayOfMonth: 10 }, { kind: "monthlyRepairSummary" }),
];
