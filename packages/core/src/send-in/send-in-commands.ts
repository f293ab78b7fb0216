import * as z from "zod";
import { Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { Component, PartItem } from "../parts/part-item.ts";
import { RepairCount } from "../parts/repair-count.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";

const answered = { line: Id, serial: Id.nullable(), quantity: z.int().positive() };

/** Everything that can be asked of a send-in repair 送修. */
export const SendInCommand = z.discriminatedUnion("type", [
  /** The fault is confirmed to be one of the hardware. */
  commandSchema("OpenSendIn", {
    request: z.strictObject({ id: Id, number: Id.nullable() }).readonly(),
    customer: Id,
    contact: Contact.optional(),
    item: PartItem,
    /** The asset that the device is, or belongs to. */
    asset: Id,
    /** When the fault was reported. */
    reportedAt: Instant,
    inWarranty: z.boolean(),
    finding: FreeText,
  }),
  commandSchema("NoteRepairs", { counts: z.array(RepairCount).readonly() }),
  /** A device is lent out of a store, so that the customer can work again. */
  commandSchema("SupplyLoaner", { item: PartItem, store: Id }),
  commandSchema("NoteTaken", answered),
  commandSchema("NoteNotTaken", { ...answered, there: z.int().nonnegative() }),
  /** The customer can work again without a loaner, with a spare put in or otherwise. */
  commandSchema("RestoreUse", { how: FreeText }),
  commandSchema("SendDevice", {
    /** To a third party's workshop, or to the maker under its warranty. */
    route: z.enum(["thirdParty", "oem"]),
    repairer: Id,
    /** People and transport by which it gets there safely. */
    transport: FreeText,
    /** Parts of it that are replaced there, for good, in place of being repaired once too often. */
    replacing: z.array(Component).max(50).readonly().default([]),
  }),
  commandSchema("TellProgress", {
    word: FreeText,
    /** Who was told in writing, by role. */
    told: z.array(Id).min(1).readonly(),
  }),
  commandSchema("NoteRepaired", { result: z.enum(["repaired", "beyondRepair"]) }),
  /** Back at the customer's, and the loaner, where there is one, into this store. */
  commandSchema("ReturnDevice", { loanerTo: Id.optional() }),
  /** Another device in its place, for good: the loaner itself, or one beside which the loaner goes back into a store. */
  commandSchema("ReplaceDevice", { item: PartItem, loanerTo: Id.optional(), reason: FreeText }),
  commandSchema("CancelSendIn", { reason: FreeText, loanerTo: Id.optional() }),
  ...clockCommandSchemas,
]);
/** A send-in repair's command as the edge hands it on. */
export type SendInCommand = z.infer<typeof SendInCommand> & { readonly at: InstantText };
/** A send-in repair's command as the caller writes it. */
export type SendInCommandInput = z.input<typeof SendInCommand>;
/** The name of a command on a send-in repair. */
export type SendInCommandName = SendInCommand["type"];
