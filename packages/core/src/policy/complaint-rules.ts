import * as z from "zod";
import { permittedComplaintCommands } from "./complaint-words.ts";
import { Label } from "./label.ts";
import { AfterRepairRevisit } from "./request-rules.ts";

const name = z.string().min(1);
const source = z.array(name).readonly();

/** Why somebody complains: chosen when the complaint is accepted, and counted. */
export const ComplaintReason = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** Whether handling needs an analysis of the cause and a plan that it does not recur. */
    causeAnalysis: z.boolean(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type ComplaintReason = z.infer<typeof ComplaintReason>;

/** A standard after which loss through the provider's fault is made good. */
export const CompensationStandard = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** The most it gives, in minor units of one currency; null where no amount is set. */
    atMost: z
      .strictObject({
        /** Whole minor units, such as 分; above zero. */
        amountMinor: z.int().positive(),
        /** An ISO 4217 code. */
        currency: z.string().regex(/^[A-Z]{3}$/, "such as CNY"),
      })
      .readonly()
      .nullable(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type CompensationStandard = z.infer<typeof CompensationStandard>;

/** As what a dissatisfaction is opened: a complaint that is handled, or a notice for the record alone. */
export const OpenedAs = z.enum(["complaint", "qualityNotice"]);
export type OpenedAs = z.infer<typeof OpenedAs>;

/** How complaints 投诉 are handled: who may do what, what they are about, and what opens one by itself. */
export const ComplaintRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedComplaintCommands), z.array(name).readonly()).readonly(),
    /** The role of those to whom complaints are assigned. They act on their own alone. */
    handlerRole: name,
    /** What a complaint can be about. */
    reasons: z.array(ComplaintReason).min(1).readonly(),
    /** What may be offered for it. */
    compensation: z.array(CompensationStandard).readonly(),
    /** When the complainant is asked whether all is well; null where nobody asks. */
    revisit: AfterRepairRevisit.unwrap()
      .pick({ channel: true, withinHours: true, windows: true, windowsBind: true, source: true })
      .readonly()
      .nullable(),
    /** What opens a complaint, or a notice, with nobody complaining. */
    automatic: z
      .strictObject({
        /** A grade at or below `atMost`, on the survey's scale, opens this; of those that match, the lowest decides. */
        ratings: z
          .array(
            z
              .strictObject({
                /** The best grade that still opens it; a grade of the survey, itself included. */
                atMost: z.int(),
                /** What it opens. */
                opens: OpenedAs,
              })
              .readonly(),
          )
          .readonly(),
        /** What a dissatisfied revisit of a request opens; null for nothing. */
        revisit: OpenedAs.nullable(),
        /** Where the source material says so, or who decided it. */
        source,
      })
      .readonly(),
  })
  .readonly();
export type ComplaintRules = z.infer<typeof ComplaintRules>;
