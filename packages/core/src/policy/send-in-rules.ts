import * as z from "zod";
import { permittedSendInCommands } from "./send-in-words.ts";

const name = z.string().min(1);

/**
 * When a device may be sent in only after the customer can work again (C-08): always, once the fault has lasted so
 * long, or as somebody decides.
 */
export const LoanerTrigger = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("restoreFirst") }).readonly(),
  z
    .strictObject({
      kind: z.literal("afterMinutes"),
      /** Once it is longer ago than so many elapsed minutes that the fault was reported; zero or more. */
      minutes: z.int().nonnegative(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("manual") }).readonly(),
]);
export type LoanerTrigger = z.infer<typeof LoanerTrigger>;

/** How devices are sent in for repair: who may do what, what comes first, and who hears how it goes. */
export const SendInRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody’s. */
    permissions: z.partialRecord(z.enum(permittedSendInCommands), z.array(name).readonly()).readonly(),
    /** When the customer must be able to work again before the device is sent in. */
    loaner: LoanerTrigger,
    /** Who must be told in writing, whenever progress is told. */
    progressTo: z.array(name).readonly(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type SendInRules = z.infer<typeof SendInRules>;
