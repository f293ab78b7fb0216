import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { sourced } from "./named.ts";
import { SlipTemplate } from "./slip-template.ts";

const name = z.string().min(1);

/** Which slips requests are written on, and on which of them. */
export const RequestSlips = z
  .strictObject({
    /** The slips themselves: their boxes, who fills which, and where each value lives. */
    templates: z.array(SlipTemplate).min(1).readonly(),
    /** Facts → the slip: those of the request, its `source` and its visit's `mode` and `purpose`. The lowest rank that matches decides. */
    rules: z
      .array(
        z
          .strictObject({
            /** Its place among the rules; no two have the same. */
            rank: z.int(),
            /** The facts under which it decides. Empty: always. */
            when: Condition,
            /** The id of the slip. */
            slip: name,
            ...sourced,
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    /** The roles that enter what others wrote on the paper; anybody else fills the fields of their own role. */
    enteredBy: z.array(name).readonly(),
  })
  .superRefine(({ templates, rules }, context) => {
    const ids = templates.map(({ id }) => id);
    const issue = (path: readonly (string | number)[], message: string): void =>
      context.addIssue({ code: "custom", path: [...path], message });
    ids.forEach((id, at) => {
      if (ids.indexOf(id) < at) issue(["templates", at, "id"], `"${id}" occurs twice`);
    });
    rules.forEach(({ rank, slip }, at) => {
      if (rules.findIndex((one) => one.rank === rank) < at) issue(["rules", at, "rank"], `"${rank}" occurs twice`);
      if (!ids.includes(slip)) issue(["rules", at, "slip"], `there is no "${slip}"; there are: ${ids.join(", ")}`);
    });
  })
  .readonly();
export type RequestSlips = z.infer<typeof RequestSlips>;
