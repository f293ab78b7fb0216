import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { Money } from "../money/money.ts";
import { consequenceTypes } from "../policy/consequence-rules.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";

/** For what: one of the policy's grounds, with the record that shows it. */
const grounds = z
  .strictObject({
    id: Id,
    /** Where it can be read: a security accident, a request, a complaint … */
    stream: z.strictObject({ kind: Id, id: Id }).readonly().optional(),
    /** The clock that was missed. */
    clock: Id.optional(),
  })
  .readonly();

/** Everything that can be asked of a reward or penalty 奖惩. */
export const ConsequenceCommand = z.discriminatedUnion("type", [
  commandSchema("ProposeConsequence", {
    as: z.enum(consequenceTypes),
    person: Id,
    grounds,
    reason: FreeText.optional(),
    /** What the customer suggests. */
    customerSuggests: FreeText.optional(),
  }),
  /** What the person says to it. */
  commandSchema("HearPerson", { statement: FreeText }),
  commandSchema("DecideConsequence", {
    /** One of the policy's measures. */
    measure: Id,
    amount: Money.optional(),
    opinion: FreeText.optional(),
  }),
  commandSchema("RejectConsequence", { reason: FreeText }),
  /** It was paid, held, deducted … */
  commandSchema("NoteCarriedOut", { note: FreeText.optional() }),
  commandSchema("RevokeConsequence", { reason: FreeText }),
]);
/** A command on a reward or penalty as the edge hands it on. */
export type ConsequenceCommand = z.infer<typeof ConsequenceCommand> & { readonly at: InstantText };
/** A command on a reward or penalty as the caller writes it. */
export type ConsequenceCommandInput = z.input<typeof ConsequenceCommand>;
/** The name of a command on a reward or penalty. */
export type ConsequenceCommandName = ConsequenceCommand["type"];
