import * as z from "zod";
import { SlipTemplate } from "./slip-template.ts";
import { permittedSlipBookCommands } from "./slip-book-words.ts";

const name = z.string().min(1);
const copies = z.int().positive();

/** How numbered books of slips are kept: who may do what, how many copies there are, and what is on a slip. */
export const SlipBookRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedSlipBookCommands), z.array(name).readonly()).readonly(),
    /** The role of those who hold a book. They act on their own book alone. */
    holder: name,
    /** What becomes of the copies of a slip. */
    copies: z
      .strictObject({
        /** How many copies of a signed slip go to the office. */
        handedIn: copies,
        /** How many copies of a miswritten slip are marked void. */
        voided: copies,
      })
      .readonly(),
    /** What must be filled in before the front desk signs. */
    template: SlipTemplate,
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type SlipBookRules = z.infer<typeof SlipBookRules>;
