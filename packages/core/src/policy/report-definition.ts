import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";
import { named } from "./named.ts";

const name = z.string().min(1);

const figure = {
  ...named,
  /** The facts of those that it is about. Empty: all of the group. */
  among: Condition,
};
const number = {
  /** The fact that is a number. */
  of: name,
};

/** One figure of a report, of those facts of a group that fit `among`. */
export const ReportColumn = z
  .discriminatedUnion("kind", [
    /** How many there are. */
    z.strictObject({ kind: z.literal("count"), ...figure }),
    /** What a number of theirs comes to. */
    z.strictObject({ kind: z.literal("sum"), ...figure, ...number }),
    /** What a number of theirs is on the average; of those that have it. */
    z.strictObject({ kind: z.literal("mean"), ...figure, ...number }),
    /** What part of them fits `when`. */
    z.strictObject({
      kind: z.literal("share"),
      ...figure,
      /** The facts of those that make the share. */
      when: Condition,
    }),
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
    /** The figures of each row; no two have the same id. */
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
