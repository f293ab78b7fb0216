import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";

const name = z.string().min(1);

/** One figure of a report, of those facts of a group that fit `among`. */
export const ReportColumn = z
  .discriminatedUnion("kind", [
    /** How many there are. */
    z.strictObject({ kind: z.literal("count"), id: name, label: Label, among: Condition }),
    /** What a number of theirs comes to. */
    z.strictObject({ kind: z.literal("sum"), id: name, label: Label, among: Condition, of: name }),
    /** What a number of theirs is on the average; of those that have it. */
    z.strictObject({ kind: z.literal("mean"), id: name, label: Label, among: Condition, of: name }),
    /** What part of them fits `when`. */
    z.strictObject({ kind: z.literal("share"), id: name, label: Label, among: Condition, when: Condition }),
  ])
  .readonly();
export type ReportColumn = z.infer<typeof ReportColumn>;

/** What a report counts, by what it groups, and for which period it is made. */
export const ReportDefinition = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** The facts it is about, such as `request` or `clock`. */
    about: name,
    /** The facts of a fact that make its row, in the order of the columns. Empty: one row. */
    groupBy: z.array(name).readonly(),
    columns: z
      .array(ReportColumn)
      .min(1)
      .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length, {
        message: "no two columns have one id",
      })
      .readonly(),
    /** The stretch of time it is for. */
    period: z.enum(["month", "quarter", "year"]),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type ReportDefinition = z.infer<typeof ReportDefinition>;
