import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { clockCommandSchemas } from "../process/clock-commands.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";
import { Instant } from "../time/instant-schema.ts";

/** What was decided, whose it is, and by when it is to be done. */
const decision = z
  .strictObject({ what: FreeText, owner: Id, dueBy: Instant.optional(), problem: Id.optional() })
  .readonly();

/** From its first moment to the moment after its last. */
const period = z
  .strictObject({ from: Instant, until: Instant })
  .refine(({ from, until }) => from < until, { path: ["until"], message: "must be after from" })
  .readonly();

/** Everything that can be asked of a series of reviews 评审. */
export const ReviewCommand = z.discriminatedUnion("type", [
  commandSchema("OpenReviews", { kind: Id, customer: Id.optional() }),
  commandSchema("PlanReview", {
    review: Id,
    plannedFor: Instant,
    invited: z.array(Id).readonly().default([]),
    /** What a report is about, such as last month; left out where nothing is reported on. */
    period: period.optional(),
  }),
  commandSchema("MoveReview", { plannedFor: Instant, reason: FreeText }),
  /** Held, as planned or unannounced. */
  commandSchema("HoldReview", {
    minutes: FreeText,
    attended: z.array(Id).readonly().default([]),
    decisions: z.array(decision).readonly().default([]),
    /** The articles, problems and reports that were on the table. */
    papers: z.array(Id).readonly().default([]),
  }),
  commandSchema("CancelReview", { reason: FreeText }),
  commandSchema("DiscontinueReviews", { reason: FreeText }),
  /** Its owner has carried out what was decided; `decision` is its id in the state. */
  commandSchema("ReportDecisionDone", { decision: Id, how: FreeText }),
  /** It need not be carried out any more. */
  commandSchema("DropDecision", { decision: Id, reason: FreeText }),
  ...clockCommandSchemas,
]);
/** A command on a series of reviews as the edge hands it on. */
export type ReviewCommand = z.infer<typeof ReviewCommand> & { readonly at: InstantText };
/** A command on a series of reviews as the caller writes it. */
export type ReviewCommandInput = z.input<typeof ReviewCommand>;
/** The name of a command on a series of reviews. */
export type ReviewCommandName = ReviewCommand["type"];
