import * as z from "zod";
import { ConductChecklist, conductOccasions } from "./conduct-checklist.ts";

const occasions = z.array(z.enum(conductOccasions)).min(1).readonly();

/** Whose conduct is looked at by what checklist, and what waits for it. */
export const ConductRules = z
  .strictObject({
    checklist: ConductChecklist,
    /** Command → the occasions whose items must be kept, or not to be seen, before it. */
    before: z
      .strictObject({
        Dispatch: occasions,
        StartWork: occasions,
        CompleteWork: occasions,
        /** cleaned, and checked by the customer. */
        Leave: occasions,
        DecideReceipt: occasions,
        /** it was made sure that the problem is solved. */
        Close: occasions,
      })
      .partial()
      .readonly(),
  })
  .readonly();
export type ConductRules = z.infer<typeof ConductRules>;
