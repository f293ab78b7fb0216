import * as z from "zod";
import { CalendarAmount } from "./calendar-amount-schema.ts";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";

const name = z.string().min(1);
const source = z.array(name).readonly();

/** The moments from which a warranty may count. Which of them a warranty counts from is policy (C-11). */
export const warrantyAnchors = [
  "delivered",
  "completed",
  "accepted",
  "acceptanceCertified",
  "acceptanceSigned",
  "finallyAccepted",
] as const;

/** A cause or a defect that a warranty names. */
export const WarrantyPoint = z
  .strictObject({
    /** Names it within its warranty, such as `ownDismantling`. */
    id: name,
    /** What people read. */
    label: Label,
    /** Where the source material says so. */
    source,
  })
  .readonly();
export type WarrantyPoint = z.infer<typeof WarrantyPoint>;

/** From which date a warranty counts. */
export const WarrantyStart = z
  .strictObject({
    /** What must have happened. */
    anchor: z.enum(warrantyAnchors),
    /** So many days after it: 0 for the day itself, 1 for the day after. */
    offsetDays: z.int().nonnegative(),
    /** What counts where no record of the anchor is left, such as the completion; null: nothing does. */
    otherwise: z.enum(warrantyAnchors).nullable(),
  })
  .readonly();
export type WarrantyStart = z.infer<typeof WarrantyStart>;

/** How long which things are under warranty 保修, from when, and what it leaves out. Of the rules that match, the one with the lowest rank decides. */
export const WarrantyRule = z
  .strictObject({
    /** Its place among the rules; no two have the same. */
    rank: z.int(),
    /** What it is for, by facts such as `component` or `equipmentClass`. Empty: everything. */
    when: Condition,
    /** What people call it. */
    label: Label,
    /** How long it lasts; null where the source does not say. */
    lasts: CalendarAmount.nullable(),
    /** From when it counts; null where the source does not say. */
    start: WarrantyStart.nullable(),
    /** A second one, against what nobody could have found before the first was over; null: none. */
    latent: z
      .strictObject({
        /** How long it lasts, from the end of the first. */
        lasts: CalendarAmount,
        /** The causes it is for; one of them must be the cause. */
        causes: z.array(WarrantyPoint).min(1).readonly(),
        /** Where the source material says so. */
        source,
      })
      .readonly()
      .nullable(),
    /** Where the work is done: at the customer's, or where the device is sent in; null where the source does not say. */
    place: z.enum(["onsite", "sendIn"]).nullable(),
    /** Whether repair goes on after it is over, for as long as the thing lives 终身维修. It may cost. */
    lifelongRepair: z.boolean(),
    /** The defects for which the thing is replaced and not repaired. */
    replaces: z.array(WarrantyPoint).readonly(),
    /** What it does not cover (C-32). Empty where the source names nothing. */
    exclusions: z.array(WarrantyPoint).readonly(),
    /** By when the customer has the warranty card, counted from what; null where the source does not say. */
    card: z
      .strictObject({
        /** What it counts from. */
        anchor: z.enum(warrantyAnchors),
        /** No later than so long after it. */
        within: CalendarAmount,
        /** Where the source material says so. */
        source,
      })
      .readonly()
      .nullable(),
    /** Where the source material says so. */
    source,
  })
  .readonly();
export type WarrantyRule = z.infer<typeof WarrantyRule>;
