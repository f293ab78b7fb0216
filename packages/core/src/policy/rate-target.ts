import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";

const name = z.string().min(1);

/** What share of something an organisation wants, and of whom. */
export const RateTarget = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** The figure it is about. */
    of: z.enum([
      "satisfaction",
      "response",
      "revisitCoverage",
      "firstLine",
      "common",
      "partsShipment",
      "trainingMastery",
    ]),
    /** The share to reach, in hundredths. */
    percent: z.number().min(0).max(100),
    /** 以上 and 达到 include the number, 大于 does not. */
    operator: z.enum(["atLeast", "moreThan"]),
    /** To whom it applies. Empty: to all. */
    when: Condition,
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .refine(({ percent, operator }) => operator === "atLeast" || percent < 100, {
    path: ["percent"],
    message: "nothing is more than 100 percent",
  })
  .readonly();
export type RateTarget = z.infer<typeof RateTarget>;
