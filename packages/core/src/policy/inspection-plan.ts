import * as z from "zod";
import { CalendarAmount } from "./calendar-amount-schema.ts";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";

const name = z.string().min(1);
const source = z.array(name).readonly();

/**
 * How often something is inspected.
 *
 * - `every`: again and again, so long after the one before.
 * - `times` … `in`: so many times in each stretch, whenever it suits.
 * - `inTheLast`: once, in the last stretch of the warranty.
 */
const Frequency = z.union([
  z
    .strictObject({
      /** The time from one to the next. */
      every: CalendarAmount,
    })
    .readonly(),
  z
    .strictObject({
      /** So many in each stretch. */
      times: z.int().positive(),
      /** How long a stretch is. */
      in: CalendarAmount,
    })
    .readonly(),
  z
    .strictObject({
      /** How long before its end the warranty's last stretch begins. */
      inTheLast: CalendarAmount,
    })
    .readonly(),
]);

/** One thing that is looked at or done in an inspection. */
export const InspectionItem = z
  .strictObject({
    /** Names it within its plan. */
    id: name,
    /** What people read. */
    label: Label,
    /** Where the source material says so. */
    source,
  })
  .readonly();
export type InspectionItem = z.infer<typeof InspectionItem>;

/** What is inspected 巡检 how often, by which way, and what it takes to count. */
export const InspectionPlan = z
  .strictObject({
    /** Names it within the policy, such as `monthlySystemPatrol`. */
    id: name,
    /** What people call it. */
    label: Label,
    /** What it is for, by the facts of the installed thing. Empty: everything under the policy. */
    when: Condition,
    /** How it is done: there, by telephone, over the network, or by an engineer who is there every day. */
    channel: z.enum(["onsite", "phone", "remote", "resident"]),
    /** How often; null where the source does not say. */
    frequency: Frequency.nullable(),
    /** What is looked at and done. Empty where the source does not say. */
    items: z.array(InspectionItem).readonly(),
    /** What the customer must give for it to begin or to count: leave, an agreed plan, a signature, a seal. */
    needs: z.array(z.enum(["authorisation", "agreedPlan", "signature", "seal"])).readonly(),
    /** What is handed over after it, such as `inspectionReport`; null: nothing is. */
    deliverable: name.nullable(),
    /** Where the source material says so. */
    source,
  })
  .readonly();
export type InspectionPlan = z.infer<typeof InspectionPlan>;
