import * as z from "zod";
import { Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";

const ids = z
  .array(Id)
  .refine((list) => new Set(list).size === list.length, "names something twice")
  .readonly();

/** Somebody who answers for it, and under which id the consequence for them is kept. */
const responsible = z.strictObject({ person: Id, consequence: Id }).readonly();

/** Everything that can be asked of a security accident 安全事故. */
export const AccidentCommand = z.discriminatedUnion("type", [
  commandSchema("ReportAccident", {
    /** One of the policy's kinds. */
    kind: Id,
    happenedAt: Instant,
    request: z.strictObject({ id: Id, number: Id.nullable() }).readonly().optional(),
    customer: Id.optional(),
    contact: Contact.optional(),
    /** Who was there or had a part in it; none of them looks into it. */
    people: ids.default([]),
    /** Which data, of the policy's kinds of data. */
    data: ids.default([]),
    account: FreeText,
  }),
  commandSchema("TellCustomerOfAccident", { account: FreeText }),
  /** What was done that it does not go on, or happen again. */
  commandSchema("RemedyAccident", { remedy: FreeText }),
  commandSchema("InvestigateAccident", {
    findings: FreeText,
    outcome: z.discriminatedUnion("type", [
      z.strictObject({
        type: z.literal("confirmed"),
        /** What came of it. */
        harm: FreeText,
        responsible: z
          .array(responsible)
          .refine((list) => new Set(list.map(({ person }) => person)).size === list.length, "names somebody twice")
          .refine((list) => new Set(list.map(({ consequence }) => consequence)).size === list.length, {
            message: "uses an id twice",
          })
          .readonly(),
      }),
      /** It was none. */
      z.strictObject({ type: z.literal("unfounded") }),
    ]),
  }),
  /** The consequence for somebody responsible was decided, or was not taken. */
  commandSchema("NoteConsequence", { consequence: Id, outcome: z.enum(["decided", "rejected"]) }),
  commandSchema("CloseAccident", { summary: FreeText }),
]);
/** A command on a security accident as the edge hands it on. */
export type AccidentCommand = z.infer<typeof AccidentCommand> & { readonly at: InstantText };
/** A command on a security accident as the caller writes it. */
export type AccidentCommandInput = z.input<typeof AccidentCommand>;
/** The name of a command on a security accident. */
export type AccidentCommandName = AccidentCommand["type"];
