import * as z from "zod";
import type { Target as TargetType } from "../sla/target.ts";

/** A number, or a range of which one end is the promise. */
const Amount = z.union([
  z.number(),
  z.strictObject({ from: z.number(), to: z.number(), promise: z.enum(["from", "to"]) }).readonly(),
]);

const number = z.number();
const fact = z.string().min(1);

/** How long something may take; minutes for `elapsed` and `open`. */
export const Target: z.ZodType<TargetType> = z.union([
  z.strictObject({ elapsed: Amount }).readonly(),
  z.strictObject({ open: Amount }).readonly(),
  z.strictObject({ workdays: Amount, until: z.enum(["sameTime", "endOfDay"]).exactOptional() }).readonly(),
  z
    .strictObject({
      calendar: z.union([
        z.strictObject({ days: number }).readonly(),
        z.strictObject({ months: number }).readonly(),
        z.strictObject({ years: number }).readonly(),
      ]),
    })
    .readonly(),
  z
    .strictObject({
      weekend: number,
      count: z
        .strictObject({ begins: z.enum(["saturday", "sunday"]), current: z.enum(["skipped", "counted"]) })
        .readonly()
        .exactOptional(),
    })
    .readonly(),
  z.strictObject({ dayOfMonth: number }).readonly(),
  z.strictObject({ agreed: fact }).readonly(),
  z.strictObject({ before: fact, elapsed: number }).readonly(),
  z.strictObject({ before: fact, open: number }).readonly(),
  z.strictObject({ before: fact, workdays: number }).readonly(),
]);
