import * as z from "zod";
import { Component } from "./part-item.ts";

/** How often something was repaired, as its ledger says, and whether that is enough. */
export const RepairCount = z
  .strictObject({
    /** The unit as a whole, or one part of it. */
    of: z.enum(["unit", "part"]),
    /** The part that is meant; null for the unit. */
    component: Component.nullable(),
    count: z.int().nonnegative(),
    /** More than this, and it is replaced. */
    moreThan: z.int().nonnegative(),
    replace: z.boolean(),
  })
  .readonly();
export type RepairCount = z.infer<typeof RepairCount>;
