import * as z from "zod";

/** Within which bounds people may write down what happened at another time. */
export const RecordingRules = z
  .strictObject({
    /** How far ahead of the recording clock `at` may lie. */
    futureSkewMinutes: z.number().nonnegative(),
    /** How far back `at` may lie. */
    latenessHours: z.number().positive(),
    /** Where the source material says so, or who decided it. */
    source: z.array(z.string().min(1)).readonly(),
  })
  .readonly();
export type RecordingRules = z.infer<typeof RecordingRules>;
