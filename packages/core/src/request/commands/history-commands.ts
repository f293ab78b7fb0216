import * as z from "zod";
import { Id } from "../../event/actor.ts";
import { approvalCommands } from "./approval-commands.ts";
import { command } from "./command.ts";
import { intakeCommands } from "./intake-commands.ts";
import { receiptCommands } from "./receipt-commands.ts";
import { slipCommands } from "./slip-commands.ts";
import { supportCommands } from "./support-commands.ts";
import { visitCommands } from "./visit-commands.ts";
import { workCommands } from "./work-commands.ts";

const MOST_STEPS = 200;

/** One thing that happened, as the command that would have recorded it then: who did it and when must be said. */
const Step = z
  .discriminatedUnion("type", [
    ...intakeCommands,
    ...visitCommands,
    ...workCommands,
    ...receiptCommands,
    ...supportCommands,
    ...approvalCommands,
    ...slipCommands,
  ])
  .refine(({ at }) => at !== undefined, { path: ["at"], message: "must say when it happened" });
export type Step = z.infer<typeof Step>;

/** What happened before anybody told the system: on a paper slip, or in another system. */
export const historyCommands = [
  /** A whole paper slip entered at once, within the time in which things may be written down. */
  command("TranscribeSlip", {
    steps: z
      .array(Step.refine(({ by }) => by.role !== "system", { path: ["by"], message: "must be a person" }))
      .min(1)
      .max(MOST_STEPS)
      .readonly(),
  }),
  /** A request that was lived through in another system: state and clocks, and nobody is told of it. */
  command("ImportHistory", {
    /** The other system. */
    from: Id,
    steps: z.array(Step).min(1).max(MOST_STEPS).readonly(),
  }),
] as const;
