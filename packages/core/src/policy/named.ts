import * as z from "zod";
import { Label } from "./label.ts";

/** What everything a policy lists has, to be spread into its schema. */
export const named = {
  /** Names it; no two beside each other have the same. */
  id: z.string().min(1),
  /** What people read. */
  label: Label,
};

/** What stands behind a number, a list or a rule of a policy, to be spread into its schema. */
export const sourced = {
  /** The rules of the source material that say so, such as `R-166`; or who decided it. */
  source: z.array(z.string().min(1)).readonly(),
};
