import * as z from "zod";

const name = z.string().min(1);

/** What faults can have in common. */
export const FaultTrait = z.enum(["product", "part", "cause"]);
export type FaultTrait = z.infer<typeof FaultTrait>;

/** When faults are one that recurs: so many with the same traits, the first and the last no further apart than this. */
export const RecurrenceRule = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** Every one of these must be known and the same. */
    by: z.array(FaultTrait).min(1).readonly(),
    /** Days of 24 hours from the first to the last, both ends counted. */
    withinDays: z.int().positive(),
    /** So many faults, all counted: with two, the second recurs. */
    atLeast: z.int().min(2),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type RecurrenceRule = z.infer<typeof RecurrenceRule>;
