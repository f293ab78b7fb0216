import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { calmNotices } from "./notice-words.ts";
import { TimeOfDay } from "./time-of-day.ts";

/** Which notices wait to be told together, and when of the recipient's day. */
export const Digests = z
  .strictObject({
    /** When of the recipient's day what has come up since is told. */
    times: z
      .array(TimeOfDay)
      .min(1)
      .refine((times) => new Set(times).size === times.length, "names a time twice")
      .readonly(),
    /** The notices that wait, of those that nobody has to act on at once. */
    notices: z.array(z.enum(calmNotices)).readonly(),
    /** What is so grave that nothing waits: facts of what the notice is about. */
    emergencies: z.array(Condition).readonly(),
    /** Where the source material says so, or who decided it. */
    source: z.array(z.string().min(1)).readonly(),
  })
  .readonly();
export type Digests = z.infer<typeof Digests>;
