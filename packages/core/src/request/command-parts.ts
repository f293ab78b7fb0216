import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { Component, PartItem } from "../parts/part-item.ts";
import { Instant } from "../time/instant-schema.ts";

/** A window agreed with the customer; half-open. */
export const Appointment = z
  .strictObject({ from: Instant, until: Instant })
  .refine(({ from, until }) => from < until, { path: ["until"], message: "must be after from" })
  .readonly();
export type Appointment = z.infer<typeof Appointment>;

/** How somebody was told. */
export const TellingChannel = z.enum(["phone", "email", "message", "inPerson"]);

/** What a request can wait for. */
export const WaitingFor = z.enum(["customer", "parts", "thirdParty"]);

/** What the customer says to one item of the checklist. */
export const ChecklistAnswer = z
  .discriminatedUnion("answer", [
    z.strictObject({
      item: Id,
      answer: z.literal("confirmed"),
      /** When it was done, for an item that asks for the moment. */
      doneAt: Instant.optional(),
    }),
    z.strictObject({ item: Id, answer: z.literal("notApplicable"), reason: FreeText }),
  ])
  .readonly();
export type ChecklistAnswer = z.infer<typeof ChecklistAnswer>;

/** What the customer says to the items of the checklist, to each once. */
export const ChecklistAnswers = z
  .array(ChecklistAnswer)
  .superRefine((answers, context) => {
    answers.forEach(({ item }, index) => {
      if (answers.findIndex((one) => one.item === item) === index) return;
      context.addIssue({ code: "custom", path: [index, "item"], message: `"${item}" is answered twice` });
    });
  })
  .readonly();

/** A part put in, with the serial numbers of what came and went; null where it has none. */
export const PartUsed = z
  .strictObject({
    name: Id,
    /** The part number; null where nobody wrote it down. */
    part: Id.nullable().default(null),
    /** Where in the unit it sits. */
    position: Id.nullable().default(null),
    quantity: z.int().positive().default(1),
    serialIn: Id.nullable().default(null),
    serialOut: Id.nullable().default(null),
    /** The installed unit it belongs to; null for the unit that the request is about. */
    unit: z
      .strictObject({ name: Id, part: Id.nullable().default(null), serial: Id.nullable() })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly();
export type PartUsed = z.infer<typeof PartUsed>;

/** What was repaired: a unit as a whole, or one part of it. */
export const RepairDone = z
  .strictObject({
    /** The unit that the request is about, where this is left out. */
    unit: PartItem.optional(),
    /** Null for the unit as a whole. */
    component: Component.nullable().default(null),
  })
  .readonly();
export type RepairDone = z.infer<typeof RepairDone>;
