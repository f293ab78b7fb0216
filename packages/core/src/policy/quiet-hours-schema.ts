import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { routedNotices } from "./notice-words.ts";
import { TimeOfDay } from "./time-of-day.ts";

/** When of the recipient's day which reminders stay unsaid. */
export const QuietHours = z
  .strictObject({
    /** Their beginning, by the clocks of the policy’s zone. */
    from: TimeOfDay,
    /** Not later than `from`: on the next day. */
    until: TimeOfDay,
    /** The notices that wait. */
    notices: z.array(z.enum([...routedNotices, "clockWarned", "clockMissed", "clockEscalated"])).readonly(),
    /** What is so grave that nothing waits: facts of what the notice is about, and `clock`, the id of a clock that tells. */
    emergencies: z.array(Condition).readonly(),
    /** Where the source material says so, or who decided it. */
    source: z.array(z.string().min(1)).readonly(),
  })
  .refine(({ from, until }) => from !== until, { path: ["until"], message: "must be another time than from" })
  .readonly();
export type QuietHours = z.infer<typeof QuietHours>;
