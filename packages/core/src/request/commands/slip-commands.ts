import * as z from "zod";
import { Id } from "../../event/actor.ts";
import { Contact, FreeText } from "../../event/sealing.ts";
import { Signature } from "../../event/signature.ts";
import { FieldValue, FieldValues } from "../../slips/field-value.ts";
import { Instant } from "../../time/instant-schema.ts";
import { command, visit } from "./command.ts";

/** What is written on the slip of a request beside what the other commands keep, and what the customer allows. */
export const slipCommands = [
  /** Extra fields of the slip of this round; what is filled again before the customer signs replaces what stood there. */
  command("FillSlip", { fields: FieldValues }),
  /** Another value for any field of the slip, whoever keeps it; the old one stays on record. */
  command("AmendRecord", { field: Id, value: FieldValue, reason: FreeText }),
  /** The customer signs what was amended after the signature; or refuses to, or is not there. */
  command("SignAmendments", {
    outcome: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("signed"), signature: Signature }).readonly(),
      z
        .strictObject({
          type: z.literal("unsigned"),
          reason: z.enum(["refused", "absent"]),
          explanation: FreeText,
          witness: Contact.nullable().default(null),
          evidence: z.array(Id).readonly().default([]),
        })
        .readonly(),
    ]),
  }),
  /** What was seen of the items of the conduct checklist. */
  command("CheckConduct", {
    ...visit,
    answers: z
      .array(
        z
          .strictObject({
            item: Id,
            kept: z.enum(["kept", "broken", "notSeen"]),
            note: FreeText.nullable().default(null),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
  }),
  /** The customer allows work on the system. */
  command("RecordAuthorisation", {
    person: Contact,
    /** In which the person may allow it, such as `informationCentre` or `endUser`. */
    capacity: Id,
    /** Until when it holds, this moment excluded; null for the whole request. */
    until: Instant.nullable().default(null),
    evidence: z.array(Id).readonly().default([]),
  }),
  command("WithdrawAuthorisation", { capacity: Id, reason: FreeText }),
] as const;
