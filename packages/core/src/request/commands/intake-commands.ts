import * as z from "zod";
import { Id } from "../../event/actor.ts";
import { Contact, FreeText } from "../../event/sealing.ts";
import { PartItem } from "../../parts/part-item.ts";
import { RepairCount } from "../../parts/repair-count.ts";
import { Money } from "../../money/money.ts";
import { TellingChannel } from "../command-parts.ts";
import { command } from "./command.ts";

const intake = {
  customer: Id,
  /** What the caller reports 故障现象. */
  fault: FreeText,
  /** What the caller wishes 用户愿望. */
  wish: FreeText.optional(),
  kind: Id.default("fault"),
  contact: Contact.optional(),
  site: Id.optional(),
  product: z.strictObject({ name: Id, version: Id.optional() }).readonly().optional(),
  /** The installed unit that it is about, by part and serial number, where the caller can say. */
  unit: PartItem.optional(),
  /** Customer service card 客户服务卡号 and handbook 服务手册编号. */
  cardNumber: Id.optional(),
  handbookNumber: Id.optional(),
  /**
   * What the tier and the clocks look at: zone, equipment class, service item, location … `timeZone`, an IANA name, is the
   * zone in whose day the customer is asked after a repair, and about a complaint that their rating opens; else it is the
   * policy’s.
   */
  facts: z
    .record(Id, z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .readonly()
    .default({}),
};

/** What an agreement's scope has a say in: the business, the organisation, the function, the application. */
const ScopeDimension = z.enum(["business", "organisation", "function", "application"]);

/** Dimension → whether what is wanted lies inside what was agreed. */
const ScopeJudged = z.partialRecord(ScopeDimension, z.enum(["inside", "outside"])).readonly();

const grading = {
  severity: Id.optional(),
  faultCategory: Id.optional(),
  /** General and urgent affairs, and those with a contingency plan, go their own routes. */
  route: z.enum(["general", "urgent", "contingencyPlan"]).default("general"),
  charging: z.enum(["free", "paid", "undetermined"]).default("undetermined"),
  /** What the customer was told that paid service will come to. */
  estimate: Money.optional(),
  diagnosis: FreeText.optional(),
  /** The entries of the knowledge base that the first diagnosis rests on. */
  sources: z.array(Id).readonly().default([]),
  scope: ScopeJudged.optional(),
};

/** From the call to what was found out before anybody goes. */
export const intakeCommands = [
  command("Log", {
    ...intake,
    /** How it reached the hotline 信息来源 (EN-01). */
    source: Id.default("phone"),
  }),
  /** The engineer found it on patrol and is on site already. */
  command("LogFromPatrol", {
    ...intake,
    ...grading,
    /** Who is there; the one who says so, if absent. */
    engineer: Id.optional(),
    team: z.array(Id).readonly().default([]),
  }),
  command("StartGuidance", { channel: z.enum(["phone", "video", "remoteDesktop"]).default("phone") }),
  command("EndGuidance", { findings: FreeText }),
  command("Triage", grading),
  /** The unit that the request is about is known now, or is another than was thought: its ledger is asked. */
  command("IdentifyUnit", { unit: PartItem }),
  /** The ledger's answer: how often the unit and its parts were repaired before. */
  command("NoteRepairs", { item: PartItem, counts: z.array(RepairCount).readonly() }),
  /** Severity or tier turn out to be others than was thought; what is left out stays. */
  command("Regrade", {
    severity: Id.optional(),
    tier: Id.optional(),
    scope: ScopeJudged.optional(),
    reason: FreeText,
  }),
  /**
   * Nobody goes, and the user is written to: what is wanted lies outside the agreed scope, or nothing needs to be
   * done.
   */
  command("AdviseOnly", {
    because: z.enum(["outOfScope", "notNeeded"]).default("outOfScope"),
    /** In which of the four dimensions it lies outside; none where nothing needs to be done. */
    outside: z.array(ScopeDimension).readonly().default([]),
    advice: FreeText,
  }).refine(({ because, outside }) => (because === "outOfScope") === outside.length > 0, {
    path: ["outside"],
    message: "must say in what it is out of scope, and only then",
  }),
  command("TellAdvice", { person: Contact, channel: TellingChannel, opinion: FreeText.optional() }),
] as const;
