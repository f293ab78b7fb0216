import * as z from "zod";
import { Instant } from "../time/instant-schema.ts";
import { LocalDate } from "../time/local-date-schema.ts";

const text = z.string().min(1).max(1000);

const Occasion = z
  .strictObject({
    key: text,
    subject: text,
    anchor: text,
    scheme: text,
    date: text,
    anchoredAt: Instant,
    falls: LocalDate,
    preferred: LocalDate,
    dueBy: Instant.nullable(),
  })
  .readonly();

/** What schemes planned a revisit for, so that planning again knows it: the answer of `planRevisits`, without its window. */
export const RevisitSchedule = z
  .strictObject({
    timeZone: text,
    putOff: z.boolean(),
    /** Whether what anchors it waits for it. */
    blocking: z.boolean(),
    /** The occasions it serves, the one that leads it first. */
    serves: z.tuple([Occasion], Occasion).readonly(),
  })
  .readonly();
export type RevisitSchedule = z.infer<typeof RevisitSchedule>;
