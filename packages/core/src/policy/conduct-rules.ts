import * as z from "zod";
import { ConductChecklist, conductOccasions } from "./conduct-checklist.ts";

const occasions = z.array(z.enum(conductOccasions)).min(1).readonly();

/** Whose conduct is looked at by what checklist, and what waits for it. */
export const ConductRules = z
  .strictObject({
    /** What is looked at, and when it can be seen. */
    checklist: ConductChecklist,
    /** Command → the occasions whose items must be kept, or not to be seen, before it. */
    before: z
      .strictObject({
        /** Before an engineer is dispatched. */
        Dispatch: occasions,
        /** Before work begins on site. */
        StartWork: occasions,
        /** Before the work is done. */
        CompleteWork: occasions,
        /** Before the engineer leaves: cleaned, and checked by the customer. */
        Leave: occasions,
        /** Before it is decided whether the receipt is archived. */
        DecideReceipt: occasions,
        /** Before the request is closed: it was made sure that the problem is solved. */
        Close: occasions,
      })
      .partial()
      .readonly(),
  })
  .readonly();
export type ConductRules = z.infer<typeof ConductRules>;
