import * as z from "zod";
import { CalendarAmount } from "./calendar-amount-schema.ts";
import { Condition } from "./condition-schema.ts";
import { DayWindow } from "./day-window.ts";
import { Label } from "./label.ts";
import { named, sourced } from "./named.ts";

const name = z.string().min(1);
const source = z.array(name).readonly();
const count = z.int().nonnegative();

/** The moments from which revisits are counted. */
const revisitAnchors = [
  "installed",
  "accepted",
  "handedOver",
  "serviceDone",
  "repairDone",
  "complaintClosed",
  "contractStarted",
] as const;

/** How somebody is asked. */
export const revisitChannels = ["phone", "onsite", "questionnaire"] as const;

const timely = {
  /** How late a revisit may be; null: not stated. */
  within: z
    .union([
      z
        .strictObject({
          /** So many hours after the moment it falls on. */
          hours: z.number().positive(),
        })
        .readonly(),
      z
        .strictObject({
          /** To the end of the n-th day after the one it falls on; zero: on that day. */
          days: count,
        })
        .readonly(),
    ])
    .nullable(),
};

/** What is to be asked or done in a revisit. */
export const RevisitTopic = z.strictObject({ ...named, ...sourced }).readonly();
export type RevisitTopic = z.infer<typeof RevisitTopic>;

/** One revisit of a scheme, so long after the anchor. */
export const RevisitDate = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** Zero days: on the day of the anchor itself. */
    after: CalendarAmount,
    ...timely,
    /** Whom it is for, of those the scheme is for. */
    who: Condition,
    /** What is asked or done. */
    content: z.array(RevisitTopic).readonly(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type RevisitDate = z.infer<typeof RevisitDate>;

/** Revisits that come again and again. */
export const RevisitCycle = z
  .strictObject({
    /** What people read. */
    label: Label,
    /** What `every` and `first` count. */
    unit: z.enum(["days", "months", "years"]),
    /** So many units lie between two. */
    every: z.int().positive(),
    /** So many units after the anchor comes the first. */
    first: count,
    /** How many there are; null: as long as the horizon reaches. */
    times: z.int().positive().nullable(),
    /** Whether they end with what anchors them, such as the warranty. */
    whileCovered: z.boolean(),
    ...timely,
    /** What is asked or done. */
    content: z.array(RevisitTopic).readonly(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type RevisitCycle = z.infer<typeof RevisitCycle>;

/** When whom is asked, after what, whether all is well. */
export const RevisitScheme = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** From what its dates are counted. */
    anchor: z.enum(revisitAnchors),
    /** How the customer is asked. */
    channel: z.enum(revisitChannels),
    /** Whom it is for, by the facts of what is revisited. Empty: all. */
    who: Condition,
    /** Those that come once each. */
    dates: z.array(RevisitDate).readonly(),
    /** Those that come again and again; null: none. */
    cycle: RevisitCycle.nullable(),
    /** Windows of the customer's day in which to ask. */
    windows: z.array(DayWindow).min(1).readonly(),
    /** Whether a revisit may lie in its windows only; else, where none opens in time, it takes what time is left. */
    windowsBind: z.boolean(),
    /** Where a date goes on which nobody works; null: it stays. */
    workdays: z
      .strictObject({
        /** The id of the calendar that says on which days people work. */
        calendar: name,
        /** To the workday after, before, or nearer, of two as near the later; `none`: it stays. */
        shift: z.enum(["next", "previous", "nearest", "none"]),
      })
      .readonly()
      .nullable(),
    /** Revisits of any scheme that one contact may get in a calendar month before those of this one are put off. */
    maxPerContactPerMonth: z.int().positive().nullable(),
    /** Revisits of one contact by the same channel that lie so close together become one; null: they stay apart. */
    mergeWithinDays: count.nullable(),
    /** Whether what anchors it waits for it, such as the closing of a request. */
    blocking: z.boolean(),
    /** The targets that the share of revisits done is held to. */
    coverage: z.array(name).readonly(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .refine(({ dates, cycle }) => dates.length > 0 || cycle !== null, {
    path: ["dates"],
    message: "a scheme has dates, a cycle, or both",
  })
  .refine(({ dates }) => new Set(dates.map(({ id }) => id)).size === dates.length, {
    path: ["dates"],
    message: "no two dates of a scheme have one id",
  })
  .readonly();
export type RevisitScheme = z.infer<typeof RevisitScheme>;
